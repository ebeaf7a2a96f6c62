#include "app/cli/command.h"
#include "app/cli/program.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rondom-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RONDOM_VERSION));
    return rondom::cli::Program().run(QCoreApplication::arguments().mid(1));
}
