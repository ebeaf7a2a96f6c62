#pragma once

#include <QtGlobal>

#include <sqlite3.h>

#include <cstring>

namespace rondom::tests {

/// The drive SQLite writes to, which has no more room from a write of choice on.
///
/// Wraps the usual file system of SQLite and takes its place for every file opened while it exists;
/// connections must be closed before it is gone. One at a time.
class FailingDrive
{
public:
    FailingDrive()
    {
        s_drive = this;
        m_base = sqlite3_vfs_find(nullptr);
        m_vfs = *m_base;
        m_vfs.pNext = nullptr;
        m_vfs.zName = "failing drive";
        m_vfs.szOsFile = int(sizeof(File)) + m_base->szOsFile;
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingDrive()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_base, 1);
        s_drive = nullptr;
    }
    Q_DISABLE_COPY_MOVE(FailingDrive)

    /// Every write after \a writes more answers \a code, until freed.
    void failAfter(qint64 writes, int code)
    {
        m_left = writes;
        m_code = code;
    }
    void free() { m_left = -1; }

    /// How many writes were asked for.
    qint64 writes() const { return m_writes; }
    qint64 failures() const { return m_failures; }

private:
    struct File
    {
        sqlite3_file base;
        sqlite3_io_methods methods;

        sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };

    static sqlite3_file* realOf(sqlite3_file* file)
    {
        return reinterpret_cast<File*>(file)->real();
    }

    int take()
    {
        ++m_writes;
        if (m_left < 0 || m_left-- > 0) {
            return SQLITE_OK;
        }
        m_left = 0;
        ++m_failures;
        return m_code;
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        auto* wrapped = reinterpret_cast<File*>(file);
        std::memset(static_cast<void*>(wrapped), 0, sizeof(File));
        const int code =
            s_drive->m_base->xOpen(s_drive->m_base, name, wrapped->real(), flags, outFlags);
        if (!wrapped->real()->pMethods) {
            return code;
        }
        fill(wrapped->methods, *wrapped->real()->pMethods);
        wrapped->base.pMethods = &wrapped->methods;
        return code;
    }

    static void fill(sqlite3_io_methods& own, const sqlite3_io_methods& real)
    {
        using F = sqlite3_file;
        own.iVersion = qMin(real.iVersion, 2); // without mapped memory
        own.xClose = [](F* f) { return realOf(f)->pMethods->xClose(realOf(f)); };
        own.xRead = [](F* f, void* to, int size, sqlite3_int64 at) {
            return realOf(f)->pMethods->xRead(realOf(f), to, size, at);
        };
        own.xWrite = [](F* f, const void* from, int size, sqlite3_int64 at) {
            const int code = s_drive->take();
            return code != SQLITE_OK ? code
                                     : realOf(f)->pMethods->xWrite(realOf(f), from, size, at);
        };
        own.xTruncate = [](F* f, sqlite3_int64 size) {
            return realOf(f)->pMethods->xTruncate(realOf(f), size);
        };
        own.xSync = [](F* f, int flags) { return realOf(f)->pMethods->xSync(realOf(f), flags); };
        own.xFileSize = [](F* f, sqlite3_int64* size) {
            return realOf(f)->pMethods->xFileSize(realOf(f), size);
        };
        own.xLock = [](F* f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); };
        own.xUnlock = [](F* f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); };
        own.xCheckReservedLock = [](F* f, int* is) {
            return realOf(f)->pMethods->xCheckReservedLock(realOf(f), is);
        };
        own.xFileControl = [](F* f, int what, void* with) {
            return realOf(f)->pMethods->xFileControl(realOf(f), what, with);
        };
        own.xSectorSize = [](F* f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); };
        own.xDeviceCharacteristics = [](F* f) {
            return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f));
        };
        if (own.iVersion < 2) {
            return;
        }
        own.xShmMap = [](F* f, int page, int size, int extend, void volatile** at) {
            return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, at);
        };
        own.xShmLock = [](F* f, int offset, int n, int flags) {
            return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
        };
        own.xShmBarrier = [](F* f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); };
        own.xShmUnmap = [](F* f, int remove) {
            return realOf(f)->pMethods->xShmUnmap(realOf(f), remove);
        };
    }

    inline static FailingDrive* s_drive = nullptr;
    sqlite3_vfs* m_base = nullptr;
    sqlite3_vfs m_vfs{};
    qint64 m_writes = 0;
    qint64 m_failures = 0;
    qint64 m_left = -1;
    int m_code = SQLITE_FULL;
};

} // namespace rondom::tests
