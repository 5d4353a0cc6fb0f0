#pragma once
// OpenBLAS, loaded when it is first wanted and not linked. What reads no text then starts without it, and it can be told
// two things that it asks for only while it is being loaded, by its environment: to keep to one thread, and which of its
// kernels to take. It knows processors by their number, and a release that is older than the processor falls back to
// kernels of 2004, which take three times as long and more; what counts is which instructions there are.
#include <stdbool.h>
#include <stdint.h>

/// Loads OpenBLAS, once, from whichever thread. Returns NULL, or the loader's words on what is missing (dlopen(3)).
/// OPENBLAS_CORETYPE in the environment chooses other kernels.
const char *claimd_load_blas(void);

/// The names of the kernels that were taken, as OpenBLAS calls them; NULL before it is loaded.
const char *claimd_blas_kernels(void);

/// The product of two matrices, c = a·b + keep·c, or c = a·bᵀ + keep·c where `b_is_transposed` (sgemm, row by row): `a` has
/// `rows` rows of `inner` numbers, `c` has `rows` of `columns`. A row of each begins so many numbers behind the one before
/// as its stride says. Only once OpenBLAS is loaded.
void claimd_multiply(
    const float *a, int32_t a_stride, const float *b, int32_t b_stride, bool b_is_transposed, float keep, float *c,
    int32_t c_stride, int32_t rows, int32_t columns, int32_t inner);
