#pragma once
// Linux calls that Swift's Glibc module does not show, since they need _GNU_SOURCE or have no wrapper in glibc,
// and the headers that its module leaves out.
#include <sys/eventfd.h>
#include <sys/types.h>
#include <sys/vfs.h>

/// openat2(2): opens `path`, relative to `directory`, never through a symbolic link and never out of the directory.
/// Returns the descriptor, or -1 with errno set.
int claimd_open_beneath(int directory, const char *path, int flags);

/// renameat2(2) with RENAME_NOREPLACE: fails with EEXIST instead of replacing. Returns 0, or -1 with errno set.
int claimd_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to);

/// Whether anyone has the file open for writing, asked by taking a read lease and giving it back (fcntl(2), F_SETLEASE).
/// Returns 1 or 0, or -1 with errno set where that may not be asked: EACCES without ownership or CAP_LEASE, EINVAL on a
/// file system without leases.
int claimd_has_writer(int descriptor);
/// Opens a folder to go through alone, which takes no right to list it (open(2), O_PATH).
int claimd_open_path(const char *folder);

/// Accepts a connection whose descriptor no child inherits (accept4(2)).
int claimd_accept(int listener);

/// Who was at the other end of a connected socket when it was connected (unix(7), SO_PEERCRED).
int claimd_peer_credentials(int socket, uid_t *user, gid_t *group);

