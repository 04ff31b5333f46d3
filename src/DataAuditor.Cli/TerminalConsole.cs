using DataAuditor.Cli.Ci;
using DataAuditor.Gates;
using DataAuditor.Reports;
using Spectre.Console;

namespace DataAuditor.Cli;

/// <summary>For people: a table of gates or measurements, a progress bar on a terminal, plain lines elsewhere.</summary>
internal sealed class TerminalConsole(Verbosity verbosity, bool showProgress, CiService? service) : IConsole
{
    private readonly IAnsiConsole _output = Terminal.Output;

    public void Say(string message)
    {
        if (verbosity is not Verbosity.Quiet) Console.Error.WriteLine(message);
    }

    /// <summary>One line, however long: editors and log viewers look for <c>file(line,column): error</c> at the start of a whole line.</summary>
    public void Show(Diagnostic diagnostic)
    {
        var line = Terminal.Relative(diagnostic).ToString();
        Console.Error.WriteLine(Terminal.ErrorHasColour ? $"{(diagnostic.Severity is Severity.Error ? "\e[31m" : "\e[33m")}{line}\e[0m" : line);
    }

    public void Show(AuditResult result)
    {
        foreach (var line in service?.Annotations(result.Diagnostics) ?? []) Console.Out.WriteLine(line);
        service?.Publish(result, Console.Out);

        if (verbosity is not Verbosity.Quiet) _output.Write(result.Gates.Count > 0 ? AuditTables.Gates(result) : AuditTables.Measurements(result));
        if (verbosity is Verbosity.Detailed && result.Gates.Count > 0) _output.Write(AuditTables.Measurements(result));
        if (verbosity is Verbosity.Detailed) ShowSkipped(result);

        foreach (var diagnostic in result.Diagnostics) Show(diagnostic);
        if (verbosity is not Verbosity.Quiet) ShowSummary(result);
    }

    public void Finish()
    {
        // Everything was shown as it came.
    }

    public TResult WithProgress<TResult>(string name, Func<IProgress<AuditProgress>?, TResult> work)
    {
        if (!showProgress || verbosity is Verbosity.Quiet || Console.IsErrorRedirected) return work(null);

        return Terminal.Error.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(PlainText.OneLine(name)), maxValue: 1);
                return work(new BarProgress(task, PlainText.OneLine(name)));
            });
    }

    private void ShowSkipped(AuditResult result)
    {
        foreach (var skipped in result.Report.Skipped)
        {
            var part = skipped.Part is null ? "" : $" '{PlainText.OneLine(skipped.Part)}'";
            _output.MarkupLine($"[grey]skipped {Markup.Escape(skipped.Metric + part)}: {Markup.Escape(PlainText.OneLine(skipped.Reason, 400))}[/]");
        }
    }

    private void ShowSummary(AuditResult result)
    {
        var (colour, word) = result.Report.Status switch
        {
            AuditStatus.Failed => ("red", "failed"),
            AuditStatus.Warned => ("yellow", "passed with warnings"),
            _ => ("green", result.Gates.Count == 0 ? "measured" : "passed"),
        };
        var held = result.Gates.Count(gate => gate.Verdict is Verdict.Passed);
        var count = result.Gates.Count == 0 ? $"{result.Report.Measurements.Count} metrics" : $"{held} of {result.Gates.Count} gates hold";
        _output.MarkupLine($"[{colour}]{Markup.Escape(PlainText.OneLine(result.Report.Audit))} {word}[/]: {count}");
        if (AuditTables.MadeBy(result.Report) is { } generator) _output.WriteLine($"  made by: {generator}");
        foreach (var path in result.ReportPaths.Values) _output.WriteLine($"  report: {Terminal.Relative(path)}");
    }

    /// <summary>Reading is half of the bar, measuring the other half.</summary>
    private sealed class BarProgress(ProgressTask task, string name) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value)
        {
            task.Description = Markup.Escape($"{name}: {value.Step}");
            task.Value = value.Step == "reading" ? value.Done / 2 : 0.5 + (value.Done / 2);
        }
    }
}
