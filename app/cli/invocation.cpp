#include "app/cli/command.h"
#include "app/cli/commandtext.h"
namespace rondom::cli {

Result<const workspace::WorkspaceFile*> Invocation::open(workspace::WorkspaceFile::Access access)
{
    if (m_globals.workspace.isEmpty()) {
        return usageError(CommandLine::tr("Which workspace? Name it with --workspace FILE, or in "
                                          "RONDOM_WORKSPACE."));
    }
    auto file = workspace::WorkspaceFile::open(m_globals.workspace, access);
    if (!file) {
        return file.error();
    }
    m_file = std::move(*file);
    return static_cast<const workspace::WorkspaceFile*>(m_file.get());
}

} // namespace rondom::cli
