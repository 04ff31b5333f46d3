using System.Globalization;
using System.Text;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>Which distinct rows over some columns are counted, and which conditions.</summary>
public sealed record JointPlan(IReadOnlyList<JointColumn> Columns, IReadOnlyList<JointSet> Sets, IReadOnlyList<RowCondition> Conditions)
{
    /// <summary>More columns, sets or conditions than this no metric asks for, nor more tests in one.</summary>
    private const int Most = 100_000;

    public static JointPlan None { get; } = new([], [], []);

    /// <param name="columns">All that the table has.</param>
    /// <param name="needs">What is asked of columns that there are not is left out.</param>
    public static JointPlan Of(IReadOnlyList<JointColumn> columns, IReadOnlyList<JointNeed> needs)
    {
        var kinds = columns.ToDictionary(static column => column.Name, static column => column.Kind, StringComparer.Ordinal);
        var asked = needs.Select(need => (Names: need.Among(kinds.Keys), need.IsKey, Condition: Fitting(need.Condition, kinds))).Where(static need => need.Names.Count > 0).ToArray();
        JointColumn[] used = [.. asked.SelectMany(static need => need.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new JointColumn(name, kinds[name]))];
        var places = used.Index().ToDictionary(static column => column.Item.Name, static column => column.Index, StringComparer.Ordinal);
        var sets = asked.Where(static need => need.Condition is null)
            .GroupBy(need => string.Join(',', need.Names.Select(name => places[name])), StringComparer.Ordinal)
            .Select(same => new JointSet([.. same.First().Names.Select(name => places[name])], same.Any(static need => need.IsKey)));
        return new JointPlan(used, [.. sets], [.. asked.Select(static need => need.Condition).OfType<RowCondition>().Distinct()]);
    }

    /// <summary>The condition of a need, where columns of these kinds can be asked it.</summary>
    public RowCondition? Planned(RowCondition? condition) => condition is not null && Conditions.Contains(condition) ? condition : null;

    /// <summary>The position of the set that has these columns and no others; −1 where there is none.</summary>
    public int Find(IReadOnlyList<string> names) => Sets.Index()
        .FirstOrDefault(set => set.Item.Columns.Select(column => Columns[column].Name).SequenceEqual(names, StringComparer.Ordinal), (-1, null!)).Index;

    internal static JointPlan Passed(StateArchive archive, JointPlan? plan)
    {
        List<JointColumn> columns = [.. plan?.Columns ?? []];
        archive.PassList(columns, Most, column => JointColumn.Passed(archive, column));
        List<JointSet> sets = [.. plan?.Sets ?? []];
        archive.PassList(sets, Most, set => JointSet.Passed(archive, set, columns.Count));
        List<RowCondition> conditions = [.. plan?.Conditions ?? []];
        archive.PassList(conditions, Most, condition => Passed(archive, condition));
        return new JointPlan(columns, sets, conditions);
    }

    /// <summary>The same for plans that count the same; empty where nothing is counted together.</summary>
    internal string Text()
    {
        var text = new StringBuilder();
        foreach (var column in Columns) text.Append(CultureInfo.InvariantCulture, $"joint {column.Name.Length}:{column.Name} {(int)column.Kind}\n");
        foreach (var set in Sets) text.Append(CultureInfo.InvariantCulture, $"set {string.Join(',', set.Columns)} {set.IsKey}\n");
        foreach (var condition in Conditions)
        {
            text.Append("condition");
            foreach (var test in condition.Tests) text.Append(CultureInfo.InvariantCulture, $" {test.Column.Length}:{test.Column} {(int)test.Operator} {BitConverter.DoubleToInt64Bits(test.Value):x} {test.Other?.Length ?? -1}:{test.Other}");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static RowCondition? Fitting(RowCondition? condition, Dictionary<string, ColumnKind> kinds) =>
        condition?.Fits(name => kinds.TryGetValue(name, out var kind) ? kind : null) is true ? condition : null;

    private static RowCondition Passed(StateArchive archive, RowCondition? condition)
    {
        List<RowTest> tests = [.. condition?.Tests ?? []];
        archive.PassList(tests, Most, test => new RowTest(archive.PassText(test?.Column ?? ""), archive.PassName(test?.Operator ?? default), archive.Pass(test?.Value ?? 0), archive.Pass(test?.Other)));
        return tests.Count > 0 ? new RowCondition(tests) : throw StateArchive.Broken("a condition tests nothing");
    }
}
