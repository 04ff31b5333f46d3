using System.CommandLine;
using DataAuditor.Data.Warehouses.Doctor;
using Spectre.Console;

namespace DataAuditor.Cli.Commands;

/// <summary><c>engine doctor CONNECTION</c>: runs all that is computed by a database on a tiny table, and holds it against what is computed here.</summary>
internal static class EngineCommand
{
    public static Command Create()
    {
        var connection = new Argument<string>("connection") { Description = "The variable that holds the database's address: env:NAME." };
        var doctor = new Command("doctor", "Tries all that audits let a database compute; needs no right to write.") { connection };
        doctor.SetAction((parsed, cancellation) =>
        {
            var console = new TerminalConsole(Verbosity.Normal, showProgress: false, service: null);
            return Guarded.Run(console, () => Show(EngineTrial.Run(parsed.GetValue(connection)!, cancellation)), cancellation);
        });
        return new Command("engine", "Databases that audits read.") { doctor };
    }

    private static int Show(IReadOnlyList<EngineFinding> findings)
    {
        var width = findings.Max(static finding => finding.Check.Length);
        foreach (var (check, state, detail) in findings)
        {
            Terminal.Output.WriteLine($"{check.PadRight(width)}  {state.ToString().ToLowerInvariant()}{(detail is null ? "" : $"  {PlainText.OneLine(detail, maxLength: 400)}")}");
        }

        return findings.All(static finding => finding.State is EngineState.Ok) ? ExitCode.Passed : ExitCode.NoVerdict;
    }
}
