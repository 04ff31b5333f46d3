using System.Text.Json.Nodes;
using DataAuditor.Metrics.Tabular.Diversity;
using DataAuditor.Metrics.Tabular.Fairness;
using DataAuditor.Metrics.Tabular.Rules;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Summaries;

/// <summary>What distinct rows and conditions answer is what all rows answer.</summary>
public sealed class CountedRowsTests
{
    /// <summary>Of the hostile tables below: all kinds of rules, over values that are no numbers, none at all, and an offset that leaves few digits.</summary>
    private static readonly string[] Rules =
    [
        """{"rule":"notNull","column":"n"}""", """{"rule":"notNull","column":"id"}""", """{"rule":"notNull","column":"level"}""",
        """{"rule":"type","column":"n","type":"number"}""", """{"rule":"type","column":"n","type":"integer"}""", """{"rule":"type","column":"n","type":"boolean"}""", """{"rule":"type","column":"n","type":"date"}""",
        """{"rule":"type","column":"day","type":"date"}""", """{"rule":"type","column":"day","type":"number"}""", """{"rule":"type","column":"level","type":"boolean"}""",
        """{"rule":"range","column":"n","min":-1,"max":2}""", """{"rule":"range","column":"n","min":1,"exclusive":true}""", """{"rule":"range","column":"n","max":1e400}""",
        """{"rule":"range","column":"far","min":100000000.25,"max":100000001}""", """{"rule":"range","column":"day","min":"2024-01-05"}""",
        """{"rule":"allowed","column":"n","values":[0,1,2]}""", """{"rule":"allowed","column":"level","values":["","a'\"\\","true"]}""", """{"rule":"allowed","column":"level","fromReal":true}""", """{"rule":"allowed","column":"n","fromReal":true}""",
        """{"rule":"pattern","column":"level","regex":"[a-z].*"}""", """{"rule":"pattern","column":"n","regex":"0|NaN|1.*"}""",
        """{"rule":"unique","columns":["id"]}""", """{"rule":"unique","columns":["n"]}""", """{"rule":"unique","columns":["level","n"]}""", """{"rule":"unique","columns":["day","n"]}""",
        """{"rule":"dependency","from":["level"],"to":["n"]}""", """{"rule":"dependency","from":["n","level"],"to":["day"]}""", """{"rule":"dependency","from":["id"],"to":["level"]}""",
        """{"rule":"foreignKey","columns":["level"],"table":"real"}""", """{"rule":"foreignKey","columns":["n"],"table":"real","keys":["far"]}""", """{"rule":"lookup","columns":["level","n"],"table":"real"}""",
        """{"rule":"lookup","columns":["n","level"],"table":"known","keys":["code","name"]}""",
        """{"rule":"compare","left":"n","operator":"<","right":"far"}""", """{"rule":"compare","left":"n","operator":"!=","right":"id"}""", """{"rule":"compare","left":"n","operator":"!=","value":1}""", """{"rule":"compare","left":"n","operator":"=","value":0}""",
        """{"rule":"compare","left":"far","operator":">=","value":100000000.5}""", """{"rule":"compare","left":"day","operator":"<=","value":"2024-01-03"}""",
        """{"rule":"compare","left":"level","operator":"=","right":"other"}""", """{"rule":"compare","left":"level","operator":"!=","right":"other"}""", """{"rule":"compare","left":"level","operator":"!=","value":""}""",
    ];

    private static readonly Dictionary<string, Table> Further = new(StringComparer.Ordinal)
    {
        ["known"] = Of(Categories("code", "0", "1", "NaN"), Categories("name", "", "true", "x")),
    };

    public static TheoryData<string> Variants => Adult.Variants;

    public static TheoryData<string> AllRules => [.. Rules];

    [Theory]
    [MemberData(nameof(AllRules))]
    public void A_rule_is_broken_as_often_by_counted_rows_as_by_held_ones(string rule)
    {
        var metric = Checks(rule);
        var fields = Roles(("id", "id"));
        foreach (var (synthetic, real) in new[] { (Hostile("a", 400), Hostile("b", 300)), (Hostile("a", 1), Hostile("b", 1)), (Hostile("c", 50), Hostile("c", 50)) })
        {
            var held = metric.Measure(Pair(synthetic, real, fields: fields, further: Further), Context());
            var counted = metric.Measure(Counted(synthetic, real, [metric], fields, Further), Context());
            Same(held, counted, exact: true);
        }
    }

    [Fact]
    public void Rules_together_are_broken_as_often()
    {
        var metric = Checks(Rules);
        var held = metric.Measure(Pair(Hostile("a", 400), Hostile("b", 300), further: Further), Context());
        Same(held, metric.Measure(Counted(Hostile("a", 400), Hostile("b", 300), [metric], further: Further), Context()), exact: true);
        Assert.Equal(Rules.Length, Assert.IsType<Measurement.Score>(held).Parts.Count);
    }

    [Fact]
    public void No_record_is_the_worst_value_by_counts_too()
    {
        var metric = Checks(Rules);
        var counted = Assert.IsType<Measurement.Score>(metric.Measure(Counted(Hostile("a", 0), Hostile("b", 30), [metric], further: Further), Context()));
        Assert.Equal(1, counted.Value);
    }

    [Fact]
    public void Texts_where_numbers_should_be_break_a_type_rule_by_counts_too()
    {
        var amount = new NumberColumn("amount", ColumnKind.Number, [1, double.NaN, 3.5, double.NaN]) { Misfits = new Dictionary<int, string> { [1] = "many", [3] = "true" } };
        var metric = Checks(
            """{"rule":"type","column":"amount","type":"number"}""", """{"rule":"type","column":"amount","type":"boolean"}""", """{"rule":"range","column":"amount","max":2}""",
            """{"rule":"unique","columns":["amount"]}""", """{"rule":"pattern","column":"amount","regex":"m.*"}""");
        Same(metric.Measure(Pair(Of(amount), null), Context()), metric.Measure(Counted(Of(amount), null, [metric]), Context()), exact: true);
    }

    [Fact]
    public void A_condition_that_names_no_column_is_checked_on_rows_or_not_at_all()
    {
        var never = Checks("""{"rule":"sql","sql":"1 = 0","name":"never"}""");
        var three = Of(new NumberColumn("x", ColumnKind.Number, [1, 2, 3]));
        var lacking = Assert.Throws<NotSummarizedException>(() => never.Measure(Counted(three, null, [never]), Context()));
        Assert.Contains("names no column", lacking.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_distinct_values_are_no_number_but_a_reason_unless_a_condition_is_enough()
    {
        var many = Of(new NumberColumn("x", ColumnKind.Number, [.. Enumerable.Range(0, 140_000).Select(static row => row / 7.0)]));
        var unique = Checks("""{"rule":"unique","columns":["x"],"name":"once"}""");
        var lacking = Assert.Throws<NotSummarizedException>(() => unique.Measure(Counted(many, null, [unique]), Context()));
        Assert.Equal("rule 'once': the distinct values of 'x' are more than are counted outside memory, 100000 or a few more", lacking.Message);

        var range = Checks("""{"rule":"range","column":"x","min":7,"exclusive":true}""");
        Same(range.Measure(Pair(many, null), Context()), range.Measure(Counted(many, null, [range]), Context()), exact: true);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Groups_and_rare_categories_are_the_same(string variant)
    {
        foreach (var label in (string[])["income", "age"])
        {
            var fields = Roles(("label", label), ("protected", "sex"), ("protected", "race"), ("protected", "hours_per_week"), ("protected", "nowhere"));
            TableMetric[] metrics = [new CoverageGap(), new ConditionalShift(), new RareCategoryCoverage(), new RareCategoryCoverage { Threshold = 0.2 }];
            var counted = Counted(Adult.Synthetic(variant), Adult.Real, metrics, fields);
            var held = Pair(Adult.Synthetic(variant), Adult.Real, fields: fields);
            foreach (var metric in metrics) Same(metric.Measure(held, new MetricContext(42, "test") { Fields = fields }), metric.Measure(counted, new MetricContext(42, "test") { Fields = fields }), exact: false);
        }
    }

    [Fact]
    public void Groups_of_hostile_values_are_the_same()
    {
        var fields = Roles(("label", "far"), ("protected", "n"), ("protected", "level"), ("protected", "day"), ("protected", "id"));
        TableMetric[] metrics = [new CoverageGap(), new ConditionalShift(), new RareCategoryCoverage { Threshold = 0.3 }];
        var (synthetic, real) = (Hostile("a", 400), Hostile("b", 300));
        foreach (var metric in metrics)
        {
            Same(
                metric.Measure(Pair(synthetic, real, fields: fields), new MetricContext(42, "test") { Fields = fields }),
                metric.Measure(Counted(synthetic, real, metrics, fields), new MetricContext(42, "test") { Fields = fields }),
                exact: false);
        }
    }

    [Theory]
    [InlineData("n > 0 AND level = 'select'", true)]
    [InlineData("extract(year FROM day) > 2020", true)]
    [InlineData("\"level\" IS DISTINCT FROM 'random' -- select", true)]
    [InlineData("\"random\"() < 0.5 AND n IS NOT NULL", false)]
    [InlineData("CAST(\"synthetic\" AS VARCHAR) LIKE '%x%'", false)]
    [InlineData("n * 2 IN (1, 2)", true)]
    [InlineData("n > (SELECT avg(n) FROM synthetic)", false)]
    [InlineData("EXISTS (FROM known)", false)]
    [InlineData("count(*) OVER () > 1", false)]
    [InlineData("rowid < 3", false)]
    [InlineData("random() < 0.5", false)]
    [InlineData("synthetic.n > 1", false)]
    [InlineData("len(list_value(*COLUMNS(*))) > 1", false)]
    public void An_expression_of_one_row_is_told_from_one_of_many(string sql, bool isOfOneRow) => Assert.Equal(isOfOneRow, RowExpression.IsOfOneRow(sql));

    /// <param name="exact">Not where groups are averaged: their order is that of first appearance in memory, and elsewhere that of their names.</param>
    private static void Same(Measurement held, Measurement counted, bool exact)
    {
        if (held is not Measurement.Score expected)
        {
            Assert.Equal(held, counted);
            return;
        }

        var actual = Assert.IsType<Measurement.Score>(counted);
        Assert.Equal(expected.Value, actual.Value, exact ? 0 : 1e-12);
        Assert.Equal(expected.Skipped.OrderBy(static part => part.Name, StringComparer.Ordinal), actual.Skipped.OrderBy(static part => part.Name, StringComparer.Ordinal));
        Assert.Equal(expected.Interval?.Low ?? 0, actual.Interval?.Low ?? 0, 1e-9);
        Assert.Equal(expected.Interval?.High ?? 0, actual.Interval?.High ?? 0, 1e-9);
        var parts = expected.Parts.Zip(actual.Parts);
        if (!exact) parts = expected.Parts.OrderBy(static part => part.Name, StringComparer.Ordinal).Zip(actual.Parts.OrderBy(static part => part.Name, StringComparer.Ordinal));
        Assert.Equal(expected.Parts.Count, actual.Parts.Count);
        foreach (var (own, other) in parts)
        {
            Assert.Equal(own.Name, other.Name);
            Assert.Equal(own.Value, other.Value, exact ? 0 : 1e-12);
            Assert.Equal(own.Details, other.Details);
        }
    }

    private static ViolationRate Checks(params string[] rules) =>
        (ViolationRate)MetricCatalog.Find("tabular.validity.violation-rate")!.With(new JsonObject { ["rules"] = new JsonArray([.. rules.Select(static rule => JsonNode.Parse(rule))]) });

    private static Table Hostile(string key, int rows)
    {
        var random = Xoshiro256.Keyed(11, key);
        string?[] levels = ["a'\"\\", "", "true", "x\ny", null, "NULL", "é"];
        double?[] numbers = [0, -0.0, 1, 1.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, null, 1e300, -3];
        return Of(
            Numbers("id", [.. Enumerable.Range(0, rows).Select(row => (double?)(row % 41 == 7 ? row - 1 : row))]),
            Numbers("n", [.. Each(numbers)]),
            Numbers("far", [.. Enumerable.Range(0, rows).Select(_ => (double?)(1e8 + (random.NextInt64(9) / 8.0)))]),
            Categories("level", [.. Each(levels)]),
            Categories("other", [.. Each(levels)]),
            Dates("day", [.. Each(["2024-01-01", "2024-01-03", null, "2024-01-05T12:30:00.25Z", "1969-12-31"])]));

        IEnumerable<T> Each<T>(T[] values) => Enumerable.Range(0, rows).Select(_ => values[random.NextInt64(values.Length)]).ToArray();
    }
}
