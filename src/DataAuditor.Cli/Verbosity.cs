namespace DataAuditor.Cli;

internal enum Verbosity
{
    Quiet,
    Normal,
    Detailed,
}
