/* ICU's common data with nothing in it, as ICU's own "stubdata" has it (icu4c/source/stubdata/stubdata.cpp).
   Qt asks ICU for collation by language and for charsets that Qt does not know itself; the program uses neither,
   and Qt does without where ICU says that it has no data.  The data would be a fifth of the whole program.
   Compiled with -DNAME=icudt73_dat for ICU 73. */
#include <stdint.h>
#define EXPORT __attribute__((visibility("default")))

typedef struct {
    uint16_t header_size;
    uint8_t magic[2];
    uint16_t info_size, info_reserved;
    uint8_t is_big_endian, charset, char_size, reserved;
    uint8_t format[4], format_version[4], data_version[4];
    uint32_t padding;                   /* the table of contents begins at a multiple of 16 */
    uint32_t padding2;
    uint32_t count, more;
} Data;

EXPORT const Data NAME __attribute__((aligned(16))) = {
    32, {0xda, 0x27}, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1, 0, 0, 0}, {0, 0, 0, 0}, 0, 0, 0, 0,
};
