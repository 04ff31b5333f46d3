namespace DataAuditor.Cli;

/// <summary>Runs a command and turns what can go wrong into a message and an exit code, never into a stack trace.</summary>
internal static class Guarded
{
    public static async Task<int> Run(IConsole console, Func<int> command, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(command, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            console.Say("cancelled; nothing was written");
            return ExitCode.Cancelled;
        }
        catch (AuditException wrong)
        {
            foreach (var diagnostic in wrong.Diagnostics) console.Show(diagnostic);
            return ExitCode.Of(wrong);
        }
        catch (Exception fault)
        {
            console.Show(new Diagnostic(
                DiagnosticCode.Internal,
                Severity.Error,
                $"a fault inside data-auditor: {fault.GetType().Name}: {PlainText.OneLine(fault.Message, maxLength: 400)} (set DATAAUDITOR_DEBUG=1 for its stack)"));
            if (Environment.GetEnvironmentVariable("DATAAUDITOR_DEBUG") == "1") console.Say(fault.ToString());
            return ExitCode.NoVerdict;
        }
    }
}
