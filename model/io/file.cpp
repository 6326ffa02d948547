#include "model/io/file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace failwright {
namespace {

/// A new file; removed again unless it is renamed.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& folder) {
        constexpr int attempts = 100;
        for (int i = 0; i < attempts; ++i) {
            m_path = folder / (".failwright-" + std::to_string(getpid()) + '-' + std::to_string(i));
            m_descriptor = open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (m_descriptor >= 0 || errno != EEXIST) return;
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (m_descriptor < 0) return;
        close(m_descriptor);
        if (!m_kept) unlink(m_path.c_str());
    }

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    [[nodiscard]] bool write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return fsync(m_descriptor) == 0;
    }

    /// Where there is a file at `path`, its owner and permissions.
    [[nodiscard]] bool takePermissions(const std::filesystem::path& path) {
        struct stat old = {};
        if (stat(path.c_str(), &old) != 0) return true;
        // Only the superuser can give files away; that the owner changes is no reason not to save.
        [[maybe_unused]] const int ignored = fchown(m_descriptor, old.st_uid, old.st_gid);
        return fchmod(m_descriptor, old.st_mode & 07777u) == 0;
    }

    [[nodiscard]] bool renameTo(const std::filesystem::path& path) {
        m_kept = std::rename(m_path.c_str(), path.c_str()) == 0;
        return m_kept;
    }

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
    bool m_kept = false;
};

/// Makes the renaming last.
void syncFolder(const std::filesystem::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

Error failure(ErrorCode code, const std::filesystem::path& path) { return {code, path.string(), std::strerror(errno), "", 0, 0}; }

Result<void> writeSpecial(const std::filesystem::path& path, std::string_view bytes) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return tl::unexpected(failure(ErrorCode::cannotWrite, path));
    bool done = true;
    while (done && !bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) bytes.remove_prefix(static_cast<std::size_t>(written));
        else done = errno == EINTR;
    }
    const Result<void> result = done ? Result<void>() : tl::unexpected(failure(ErrorCode::cannotWrite, path));
    close(descriptor);
    return result;
}

}  // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return tl::unexpected(failure(ErrorCode::cannotRead, path));
    std::string bytes;
    struct stat status = {};
    if (fstat(descriptor, &status) == 0 && status.st_size > 0)
        bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), limit) + 1);
    ssize_t count = 1;
    while (count != 0 && bytes.size() <= limit) {
        constexpr std::size_t chunk = 1u << 16;
        const std::size_t size = bytes.size();
        bytes.resize(size + chunk);
        do count = read(descriptor, bytes.data() + size, chunk);
        while (count < 0 && errno == EINTR);
        if (count < 0) break;
        bytes.resize(size + static_cast<std::size_t>(count));
    }
    const Error error = failure(ErrorCode::cannotRead, path);
    close(descriptor);
    if (count < 0) return tl::unexpected(error);
    if (bytes.size() > limit)
        return tl::unexpected(Error{ErrorCode::tooLarge, path.string(), "a larger file", "at most " + std::to_string(limit) + " bytes", 0, 0});
    return bytes;
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code error;
    std::filesystem::path target = std::filesystem::weakly_canonical(path, error);
    if (error) target = path;
    const auto status = std::filesystem::status(target, error);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) return writeSpecial(target, bytes);
    if (std::filesystem::exists(status) && access(target.c_str(), W_OK) != 0) return tl::unexpected(failure(ErrorCode::cannotWrite, path));
    TemporaryFile file(target.parent_path());
    if (!file.isOpen() || !file.write(bytes) || !file.takePermissions(target) || !file.renameTo(target))
        return tl::unexpected(failure(ErrorCode::cannotWrite, path));
    syncFolder(target.parent_path());
    return {};
}

}  // namespace failwright
