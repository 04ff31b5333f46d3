using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Numerics;
using DataAuditor.Tables;
using System.Globalization;

namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>
/// The groups of people that a protected column tells apart: its levels, its values where they are few numbers, else the quarters of its
/// real values. A row without a value belongs to no group.
/// </summary>
internal sealed class ProtectedGroups
{
    public const int None = CategoryColumn.NullCode;

    public const string ProtectedRole = "protected";

    /// <summary>A number column with more values than this is cut into quarters.</summary>
    private const int FewValues = 20;

    private readonly double[] _values;
    private readonly double[] _bounds;

    private ProtectedGroups(string column, IReadOnlyList<string> names, double[] values, double[] bounds)
    {
        Column = column;
        Names = names;
        _values = values;
        _bounds = bounds;
    }

    public string Column { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The groups of every protected column that is compared.</summary>
    /// <param name="skipped">The others, and why; empty together with the result where no column is protected.</param>
    public static IReadOnlyList<ProtectedGroups> Of(TablePair tables, FieldRoles fields, out List<SkippedPart> skipped)
    {
        List<ProtectedGroups> columns = [];
        skipped = [];
        foreach (var name in fields[ProtectedRole])
        {
            if (tables.Columns.All(column => column.Name != name) || tables.Frame(Role.Real, name) is not { } real) skipped.Add(new SkippedPart(name, "it is no compared column"));
            else if (Of(real.Rows.Find(name)!, real) is { } groups) columns.Add(groups);
            else skipped.Add(new SkippedPart(name, "it has no value in the real table"));
        }

        return columns;
    }

    /// <summary>What is asked of tables, so that their groups are known.</summary>
    public static IReadOnlyList<CountNeed> Needs(FieldRoles fields) => [.. fields[ProtectedRole].Select(static name => new JointNeed([name]))];

    /// <summary>What is measured where no column is left.</summary>
    public static Measurement NothingLeft(List<SkippedPart> skipped) => skipped is [var first, ..]
        ? Measurement.NotMeasurable($"nothing is left to measure: '{first.Name}': {first.Reason}")
        : Measurement.MissingInput(MissingRole.Reason(ProtectedRole));

    public string PartName(int group) => $"{Column}={Names[group]}";

    /// <summary>The group of every row of a table, by the column of the same name.</summary>
    public int[] Codes(Frame rows)
    {
        var column = rows.Find(Column)!;
        return column.IsCategory ? column.Codes.ToArray() : [.. column.Numbers.ToArray().Select(CodeOf)];
    }

    private static ProtectedGroups? Of(FrameColumn column, CountedFrame real)
    {
        if (column.IsCategory) return column.Codes.IndexOfAnyExcept(None) < 0 ? null : new ProtectedGroups(column.Name, column.Levels, [], []);

        var ordered = new CountedValues(column.Numbers, real.Counts is null ? [] : [.. real.Counts]);
        if (ordered.Total == 0) return null;

        string Text(double value) => column.Kind is ColumnKind.Date ? DateText.Format(value) : value.ToString("R", CultureInfo.InvariantCulture);
        var distinct = ordered.Distinct;
        if (distinct.Count <= FewValues) return new ProtectedGroups(column.Name, [.. distinct.Select(Text), "any other value"], [.. distinct], []);

        double[] bounds = [.. Enumerable.Range(1, 3).Select(quarter => ordered.At(((ordered.Total * quarter) - 1) / 4)).Distinct()];
        string[] names = [$"up to {Text(bounds[0])}", .. bounds.Zip(bounds.Skip(1), (low, high) => $"above {Text(low)} up to {Text(high)}"), $"above {Text(bounds[^1])}"];
        return new ProtectedGroups(column.Name, names, [], bounds);
    }

    private int CodeOf(double value)
    {
        if (double.IsNaN(value)) return None;
        if (_bounds.Length > 0) return _bounds.Count(bound => value > bound);

        var at = Array.BinarySearch(_values, value);
        return at < 0 ? _values.Length : at;
    }
}
