using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>What is counted of one table by a <see cref="JointPlan"/>: distinct rows over some columns, and how often conditions hold.</summary>
public sealed class JointSummary(JointPlan plan) : IState<JointSummary>
{
    private readonly ValueCodes[] _values = [.. plan.Columns.Select(static column => new ValueCodes(column.Kind))];

    private readonly JointCounts[] _sets = [.. plan.Sets.Select(static set => new JointCounts(set.Columns.Count))];

    private readonly ConditionCounts?[] _conditions = [.. plan.Conditions.Select(static _ => (ConditionCounts?)default(ConditionCounts))];

    private int[][] _codes = [];

    public ValueCodes Values(int column) => _values[column];

    public JointCounts Set(int set) => _sets[set];

    /// <summary>Whether some set has more distinct rows than are counted, and not even their number is known.</summary>
    public bool HasTooMany => Array.Exists(_sets, static set => set.HasTooMany && set.Keys is null);

    /// <summary>Null where the table lacks a column of the condition.</summary>
    public ConditionCounts? Condition(int condition) => _conditions[condition];

    /// <summary>Takes in what an engine counted; null where the table lacks a column of the condition.</summary>
    public void AddCounted(int condition, ConditionCounts? counts) => _conditions[condition] = Sum(_conditions[condition], counts);

    /// <summary>The distinct rows of a set that is neither absent nor has too many, in the order of their values.</summary>
    public CountedRows Rows(int set)
    {
        var columns = plan.Sets[set].Columns;
        return JointRows.Build([.. columns.Select(column => plan.Columns[column].Name)], [.. columns.Select(column => _values[column])], _sets[set]);
    }

    /// <inheritdoc/>
    public void Merge(JointSummary later)
    {
        int[]?[] maps = [.. _values.Zip(later._values, static (own, other) => own.Merge(other))];
        for (var set = 0; set < _sets.Length; set++) _sets[set].Merge(later._sets[set], [.. plan.Sets[set].Columns.Select(column => maps[column])]);
        for (var condition = 0; condition < _conditions.Length; condition++) AddCounted(condition, later._conditions[condition]);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        if (!archive.IsReading) Forget();
        foreach (var values in _values) values.Archive(archive);
        for (var set = 0; set < _sets.Length; set++) _sets[set].Archive(archive, [.. plan.Sets[set].Columns.Select(column => _values[column].Values.Count)]);
        for (var condition = 0; condition < _conditions.Length; condition++)
        {
            var counted = _conditions[condition];
            _conditions[condition] = archive.Pass(counted is not null) ? new ConditionCounts(archive.PassCountOf(counted?.Applies ?? 0), archive.PassCountOf(counted?.Holds ?? 0)) : null;
        }
    }

    /// <param name="rows">Columns of the plan that it lacks make what is asked of them absent.</param>
    /// <exception cref="ArgumentException">A column is of another kind than planned.</exception>
    internal void Add(Table rows)
    {
        var columns = plan.Columns.Select(column => Counterpart(rows, column)).ToArray();
        if (_codes.Length == 0) _codes = [.. columns.Select(static _ => Array.Empty<int>())];
        foreach (var column in Live())
        {
            if (columns[column] is not { } own) continue;
            if (_codes[column].Length < rows.RowCount) _codes[column] = new int[rows.RowCount];
            _values[column].Read(own, _codes[column].AsSpan(0, rows.RowCount));
        }

        for (var set = 0; set < _sets.Length; set++)
        {
            var own = plan.Sets[set].Columns;
            if (own.Any(column => columns[column] is null)) _sets[set].Lack();
            else if (own.Any(column => _values[column].HasTooMany)) _sets[set].GiveUp();
            else _sets[set].Add([.. own.Select(column => _codes[column])], rows.RowCount);
        }

        for (var condition = 0; condition < _conditions.Length; condition++) AddCounted(condition, Count(plan.Conditions[condition], rows));
    }

    /// <summary>Whether all parts count the same records.</summary>
    /// <exception cref="InvalidDataException">The parts do not add up to the records.</exception>
    internal void Check(long records)
    {
        foreach (var set in _sets)
        {
            if (!set.HasTooMany && !set.IsAbsent && set.Total != records) throw StateArchive.Broken($"rows that are counted together are {set.Total}, and the table has {records} records");
        }

        foreach (var condition in _conditions.OfType<ConditionCounts>())
        {
            if (condition.Holds > condition.Applies || condition.Applies > records) throw StateArchive.Broken("a condition holds more often than it was asked");
        }
    }

    private static Column? Counterpart(Table rows, JointColumn planned) => rows.Find(planned.Name) is not { } column || column.Kind == planned.Kind
        ? rows.Find(planned.Name)
        : throw new ArgumentException($"Column '{planned.Name}' is of kind {column.Kind}, and planned as {planned.Kind}.", nameof(rows));

    private static ConditionCounts? Sum(ConditionCounts? one, ConditionCounts? other) =>
        one is { } first && other is { } second ? new ConditionCounts(checked(first.Applies + second.Applies), checked(first.Holds + second.Holds)) : null;

    private static ConditionCounts? Count(RowCondition condition, Table rows)
    {
        if (condition.Tests.Any(test => rows.Find(test.Column) is null || (test.Other is { } other && rows.Find(other) is null))) return null;

        var holds = condition.On(rows);
        long applied = 0, held = 0;
        for (var row = 0; row < rows.RowCount; row++)
        {
            if (holds(row) is not { } outcome) continue;
            applied++;
            held += outcome ? 1 : 0;
        }

        return new ConditionCounts(applied, held);
    }

    /// <summary>The columns of sets that are still counted.</summary>
    private IEnumerable<int> Live() => plan.Sets.Where((_, set) => !_sets[set].HasTooMany && !_sets[set].IsAbsent).SelectMany(static set => set.Columns).Distinct();

    /// <summary>Values that no set needs any more are not written.</summary>
    private void Forget()
    {
        foreach (var column in Enumerable.Range(0, _values.Length).Except(Live())) _values[column].GiveUp();
    }
}
