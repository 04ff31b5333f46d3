using DataAuditor.Gates;
using DataAuditor.Reports;

namespace DataAuditor.Assertions;

/// <summary>Says why gates do not pass: metric, value, interval, limit, the worst parts, the worst records, and where the report is.</summary>
internal static class FailureText
{
    private const int WorstParts = 5;
    private const int WorstRecords = 5;
    private const int WordLength = 200;

    public static AssertionOutcome Of(FinishedAudit audit, IReadOnlyList<Gate> gates)
    {
        GateResult[] results = [.. gates.SelectMany(audit.Of)];
        GateResult[] blocking = [.. results.Where(result => result.Blocks)];
        return new AssertionOutcome
        {
            Failure = blocking switch
            {
                [] when results.Length == 0 => Nothing(audit),
                [] => null,
                [var single] when gates.Count == 1 => Single(audit, single),
                _ => Several(audit, results.Length, blocking),
            },
            Warnings = [.. results.Where(result => result.Warns).Select(result => Sentence(result.Message))],
            Report = ReportOf(audit.Result),
        };
    }

    /// <summary>The audit could not be run.</summary>
    public static AssertionFailure Of(AuditException wrong)
    {
        var problems = wrong.Diagnostics.Select(problem => PlainText.OneLine(problem.ToString(), 4 * WordLength)).ToArray();
        return new AssertionFailure(
            Sentence(wrong.Diagnostics[0].Message),
            "an audit that can be run",
            string.Join('\n', problems),
            []);
    }

    private static AssertionFailure Nothing(FinishedAudit audit) => new(
        $"the audit '{PlainText.OneLine(audit.Manifest.Name)}' has no gates, so it can never fail",
        "at least one gate",
        "none",
        [.. Place(audit)]);

    private static AssertionFailure Single(FinishedAudit audit, GateResult result) =>
        new(Sentence(result.Message), Expected(result), Actual(result), [.. About(audit, result), .. Place(audit, result)]);

    private static AssertionFailure Several(FinishedAudit audit, int judged, GateResult[] failed)
    {
        var details = failed.Select((result, index) => new AssertionDetail(
            $"{index + 1}",
            string.Join('\n', About(audit, result)
                .Select(detail => $"{detail.Label}: {detail.Text.Replace("\n", "; ", StringComparison.Ordinal)}")
                .Prepend(Sentence(result.Message)))));
        return new AssertionFailure(
            $"{failed.Length} of {judged} gates of the audit '{PlainText.OneLine(audit.Manifest.Name)}' {(failed.Length == 1 ? "does" : "do")} not pass",
            $"{judged} gates pass",
            $"{judged - failed.Length} pass",
            [.. details, .. Place(audit)]);
    }

    private static string Expected(GateResult result)
    {
        var gate = result.Gate;
        var baseline = result.Baseline is { } before ? $"the baseline's {Number.Exact(before)}" : "the baseline";
        string?[] limits =
        [
            gate is { Coverage: not null, Min: null } ? "no dimension left out" : null,
            gate.EqualTo is { } equal ? Number.Exact(equal) : null,
            gate.Min is { } min ? $"at least {Number.Exact(min)}" : null,
            gate.Max is { } max ? $"at most {Number.Exact(max)}" : null,
            gate.MaxRegression is { } loss ? $"at most {Number.Exact(loss)} worse than {baseline}" : null,
            gate.MaxRelativeRegression is { } share ? $"worse than {baseline} by at most {Number.Exact(share)} of it" : null,
            gate.MaxDrift is { } drift ? $"at most {Number.Exact(drift)} worse than the pinned {(result.Pinned is { } pinned ? Number.Exact(pinned) : "value")}" : null,
        ];
        return string.Join(" and ", limits.OfType<string>());
    }

    private static string Actual(GateResult result) => result.Value is { } value ? Number.Exact(value) : "not measurable";

    private static IEnumerable<AssertionDetail> About(FinishedAudit audit, GateResult result)
    {
        var judged = JudgedGate.Of(result, audit.Result.Report);
        if (result.Interval is { } interval)
        {
            yield return new("Interval", $"{Number.Format(interval.Low)} to {Number.Format(interval.High)} ({Number.Format(interval.Confidence * 100)} %, {interval.Method})");
        }

        (string Name, double Value)[] parts = result.Gate.Dimension is { } dimension ? [.. Scores(audit.Result.Report, dimension)] : [.. judged.WorstParts.Select(part => (part.Name, part.Value))];
        if (parts.Length > 0)
        {
            var more = parts.Length > WorstParts ? $", {parts.Length - WorstParts} more" : "";
            yield return new("Worst", string.Join(", ", parts.Take(WorstParts).Select(part => $"{Word(part.Name)} {Number.Format(part.Value)}")) + more);
        }

        ReportExhibit[] records = [.. judged.Evidence.Take(WorstRecords)];
        if (records.Length > 0) yield return new("Records", string.Join('\n', records.Select(Line)));
        if (result.Gate.Reason is { } reason) yield return new("Reason", Word(reason));
    }

    private static IEnumerable<(string Name, double Value)> Scores(AuditReport report, Dimension dimension) =>
        report.Measurements.Where(measurement => measurement.Dimension == dimension && measurement.Score is not null)
            .Select(measurement => (measurement.Metric, measurement.Score!.Value))
            .OrderBy(score => score.Value);

    private static string Line(ReportExhibit record)
    {
        var part = record.Part is null ? "" : $" {Word(record.Part)}";
        return FormattableString.Invariant($"#{record.Record}{part}: {Word(record.Detail)}");
    }

    private static IEnumerable<AssertionDetail> Place(FinishedAudit audit, GateResult? result = null)
    {
        if (result?.Gate.Location is { } location) yield return new("Gate", location.ToString());
        else if (audit.Manifest.Path is { } manifest) yield return new("Audit", manifest);

        if (ReportOf(audit.Result) is { } report) yield return new("Report", report);
    }

    /// <summary>The one for people.</summary>
    private static string? ReportOf(AuditResult result) =>
        result.ReportPaths.TryGetValue("html", out var html) ? html : result.ReportPaths.Values.FirstOrDefault();

    private static string Word(string data) => PlainText.OneLine(data, WordLength);

    private static string Sentence(string message) => PlainText.OneLine(message, 4 * WordLength);
}
