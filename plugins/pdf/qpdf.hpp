// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one place that includes qpdf: it asks to be told that its old smart pointer is not wanted.
#pragma once

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#if defined(__clang__)
// Clang 14 does not take qpdf's JSON as C++20: a vector of what is not complete yet. Nothing of it
// is used here, and its name is enough for what is declared with it.
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <qpdf/DLL.h>
#include <qpdf/Types.h>
#include <qpdf/PointerHolder.hh>
#define JSON_HH
class JSON;
#endif
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
