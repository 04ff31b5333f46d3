using System.Globalization;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>In what two summaries by one plan differ.</summary>
internal static class SummaryDifference
{
    private const double Tolerance = 1e-9;

    /// <returns>The first difference; null where there is none.</returns>
    public static string? Of(TableSummary here, TableSummary there)
    {
        if (here.Records != there.Records) return Said("records", here.Records, there.Records);

        var differences = Enumerable.Range(0, here.Plan.Columns.Count).Select(column => here.Plan.Columns[column].IsCategory
            ? Levels(here.Plan.Columns[column].Name, here.Levels(column), there.Levels(column))
            : Numbers(here.Plan.Columns[column].Name, here.Numbers(column), there.Numbers(column)));
        return differences.Concat(here.Moments.Zip(there.Moments, Moments)).Concat(Contingencies(here, there)).Concat(Joint(here, there)).FirstOrDefault(static difference => difference is not null);
    }

    private static string? Numbers(string column, NumberSummary here, NumberSummary there)
    {
        (string What, double Here, double There)[] parts =
        [
            ("nulls", here.Nulls, there.Nulls), ("NaN", here.NaN, there.NaN), ("-inf", here.NegativeInfinities, there.NegativeInfinities), ("inf", here.PositiveInfinities, there.PositiveInfinities),
            ("finite values", here.Finite, there.Finite), ("least", here.Least, there.Least), ("most", here.Most, there.Most), ("sum", here.Sum, there.Sum), ("squares", here.Squares, there.Squares),
        ];
        foreach (var (what, mine, theirs) in parts)
        {
            if (!AreNear(mine, theirs)) return Said($"{what} of {column}", mine, theirs);
        }

        for (var cell = 0; cell < here.Cells.Length; cell++)
        {
            if (here.Cells[cell] != there.Cells[cell]) return Said($"cell {cell} of {column}", here.Cells[cell], there.Cells[cell]);
        }

        return null;
    }

    private static string? Levels(string column, LevelSummary here, LevelSummary there)
    {
        if (here.Nulls != there.Nulls) return Said($"nulls of {column}", here.Nulls, there.Nulls);

        var counts = there.Names.Zip(there.Counts).ToDictionary(static level => level.First, static level => level.Second, StringComparer.Ordinal);
        foreach (var (name, count) in here.Names.Zip(here.Counts))
        {
            if (counts.GetValueOrDefault(name) != count) return Said($"'{PlainText.OneLine(name)}' in {column}", count, counts.GetValueOrDefault(name));
        }

        return counts.Count == here.Names.Count ? null : Said($"levels of {column}", here.Names.Count, counts.Count);
    }

    private static string? Moments(PairSums here, PairSums there)
    {
        if (here.Count != there.Count) return Said("complete pairs", here.Count, there.Count);
        (double Here, double There)[] sums = [(here.First, there.First), (here.Second, there.Second), (here.FirstSquares, there.FirstSquares), (here.SecondSquares, there.SecondSquares), (here.Products, there.Products)];
        return sums.Where(static sum => !AreNear(sum.Here, sum.There)).Select(static sum => Said("sums of pairs", sum.Here, sum.There)).FirstOrDefault();
    }

    private static IEnumerable<string?> Contingencies(TableSummary here, TableSummary there)
    {
        for (var contingency = 0; contingency < here.Plan.Contingencies.Count; contingency++)
        {
            for (var pair = 0; pair < here.Plan.Contingencies[contingency].Pairs.Count; pair++)
            {
                // Levels are numbered as they come, which is each engine's own affair: how often which count occurs is not.
                var mine = here.Cells(contingency, pair).Counts.Values.Order();
                var theirs = there.Cells(contingency, pair).Counts.Values.Order();
                yield return mine.SequenceEqual(theirs) ? null : Said("pairs of cells", here.Cells(contingency, pair).Counts.Count, there.Cells(contingency, pair).Counts.Count);
            }
        }
    }

    private static IEnumerable<string?> Joint(TableSummary here, TableSummary there)
    {
        for (var set = 0; set < here.Plan.Joint.Sets.Count; set++)
        {
            var (mine, theirs) = (here.Joint.Rows(set), there.Joint.Rows(set));
            yield return Spelled(mine).SequenceEqual(Spelled(theirs), StringComparer.Ordinal) ? null : Said("distinct rows", mine.Rows.RowCount, theirs.Rows.RowCount);
        }

        for (var condition = 0; condition < here.Plan.Joint.Conditions.Count; condition++)
        {
            var (mine, theirs) = (here.Joint.Condition(condition)!.Value, there.Joint.Condition(condition)!.Value);
            var asked = here.Plan.Joint.Conditions[condition].Tests[0];
            if (mine.Applies != theirs.Applies) yield return Said($"records to be asked '{asked.Operator}'", mine.Applies, theirs.Applies);
            yield return mine.Holds == theirs.Holds ? null : Said($"records of which '{asked.Operator}' holds", mine.Holds, theirs.Holds);
        }
    }

    /// <summary>Each row's values, those that are null told apart, and how often it stands.</summary>
    private static IEnumerable<string> Spelled(CountedRows rows) => Enumerable.Range(0, rows.Rows.RowCount)
        .Select(row => $"{string.Join('|', rows.Rows.Columns.Select(column => column.TextAt(row) is { } text ? "=" + text : ""))} {rows.Count(row).ToString(CultureInfo.InvariantCulture)}");

    private static bool AreNear(double here, double there) => here.Equals(there) || Math.Abs(here - there) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(here), Math.Abs(there)));

    private static string Said(string what, double here, double there) => string.Create(CultureInfo.InvariantCulture, $"{what}: {there:R} there, {here:R} here");
}
