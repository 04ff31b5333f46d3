using DataAuditor.Gates;
using DataAuditor.Reports;

namespace DataAuditor.Running;

/// <summary>Judges a gate on coverage: fails where a dimension is left out, or where too few of its metrics were measured.</summary>
internal static class CoverageVerdict
{
    public static GateResult Of(Gate gate, IReadOnlyList<ReportCoverage> table)
    {
        ReportCoverage[] rows = [.. gate.Coverage!.Select(dimension => table.First(row => row.Dimension == dimension))];
        ReportCoverage[] failing = [.. rows.Where(row => row.Share == 0 || row.Share < gate.Min)];
        var lowest = rows.Min(row => row.Share);
        return new GateResult(gate, gate.Subject, failing.Length == 0 ? Verdict.Passed : Verdict.Failed, string.Join("; ", (failing.Length == 0 ? rows : failing).Select(row => Words(row, gate.Min))))
        {
            Value = lowest,
            Margin = lowest - gate.Min,
        };
    }

    private static string Words(ReportCoverage row, double? min)
    {
        var name = row.Dimension.ToString().ToLowerInvariant();
        var applicable = row.Measured.Count + row.Missing.Count;
        if (row.Share == 0) return $"{name} is left out: {(applicable == 0 ? "none of its metrics applies to this data" : $"none of {string.Join(", ", row.Missing)} was measured")}";

        var measured = $"{name} is covered by {row.Measured.Count} of {HumanNumber.Count(applicable, "metric", "metrics")}";
        return row.Share < min ? $"{measured}, below min {Number.Exact(min.Value)}; not {string.Join(", ", row.Missing)}" : measured;
    }
}
