-- SPDX-License-Identifier: Apache-2.0
return { fruit = phrases { "apple", "apples", "pear", "pears", "plum", "basket" } }
