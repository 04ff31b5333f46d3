namespace DataAuditor.Cli;

/// <summary>What the process says to scripts.</summary>
internal static class ExitCode
{
    public const int Passed = 0;
    public const int GateFailed = 1;
    public const int WrongInput = 2;
    public const int NoVerdict = 3;
    public const int Cancelled = 130;

    public static int Of(AuditResult result)
    {
        if (result.Gates.Any(gate => gate is { Code: DiagnosticCode.Internal, Blocks: true })) return NoVerdict;
        if (result.Gates.Any(gate => gate is { Code: DiagnosticCode.ModelFile, Blocks: true })) return WrongInput;
        return result.Passed ? Passed : GateFailed;
    }

    public static int Of(AuditException wrong) =>
        wrong.Diagnostics.Any(diagnostic => (int)diagnostic.Code >= (int)DiagnosticCode.Internal) ? NoVerdict : WrongInput;
}
