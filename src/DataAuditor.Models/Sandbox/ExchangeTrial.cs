using System.Text;

namespace DataAuditor.Models.Sandbox;

/// <summary>Runs a program as a script of its own, and compares what it prints with what it shall: it is never told what that is.</summary>
internal sealed class ExchangeTrial(Workshop workshop, Language language, ProgramRun run)
{
    public async Task<TestOutcome> Judge(ProgramTest.Exchange test, CancellationToken cancellation)
    {
        await using var watch = Workshop.Begin(run.Limits, cancellation);
        return await workshop.With(language, SandboxTask.Script, run.Limits, tests: 1, watch, async process =>
        {
            try
            {
                var feeding = Feed(process, test.Input, watch.Token);
                var printed = await Printed(process, watch);
                var exitCode = await process.Ended(watch.Token);
                await feeding;
                await process.Errors.ToEnd(watch.Token);
                return Compare(test.Output, printed, exitCode, process.Errors.End);
            }
            catch (OperationCanceledException)
            {
                cancellation.ThrowIfCancellationRequested();
                return new TestOutcome(false, watch.Broken!);
            }
        });
    }

    private async Task Feed(SandboxedProcess process, string input, CancellationToken cancellation)
    {
        await process.WriteJob(language.Job(run.Code), cancellation);
        await process.Write(Encoding.UTF8.GetBytes(input), cancellation);
        process.CloseInput();
    }

    private static async Task<string> Printed(SandboxedProcess process, Watch watch)
    {
        var printed = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (int count; (count = await process.Output.ReadAsync(buffer, watch.Token)) > 0;)
        {
            printed.Write(buffer, 0, count);
            if (printed.Length > PrintedText.MostBytes) watch.End(PrintedText.TooMuch);
        }

        return Encoding.UTF8.GetString(printed.GetBuffer(), 0, (int)printed.Length);
    }

    private static TestOutcome Compare(string expected, string printed, int exitCode, string errors)
    {
        if (exitCode != 0) return new TestOutcome(false, Failure.Of($"it ended with exit code {exitCode}", errors));

        var (wanted, got) = (Lines(expected), Lines(printed));
        if (wanted.SequenceEqual(got, StringComparer.Ordinal)) return TestOutcome.Pass;

        var line = wanted.Zip(got).TakeWhile(static pair => pair.First == pair.Second).Count();
        return new TestOutcome(false, $"line {line + 1} is {Shown(got, line)} instead of {Shown(wanted, line)}");
    }

    private static string Shown(IReadOnlyList<string> lines, int line) => line < lines.Count ? $"'{PlainText.OneLine(lines[line], maxLength: 80)}'" : "missing";

    /// <summary>Spaces at the end of a line, and empty lines at the end, are not seen by whoever reads it.</summary>
    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(static line => line.TrimEnd()).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
