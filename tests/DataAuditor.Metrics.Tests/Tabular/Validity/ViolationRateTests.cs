using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Validity;

public sealed class ViolationRateTests
{
    private static readonly MetricEntry Entry = MetricCatalog.Find("tabular.validity.violation-rate")!;

    private static readonly Table Orders = Of(
        Categories("id", "a", "b", "c", "c", "d"),
        Numbers("amount", 10, -5, null, 20, double.NaN),
        Categories("zip", "8001", "8001", "3000", "3000", null),
        Categories("town", "Zürich", "Bern", "Bern", "Bern", "Bern"),
        Dates("ordered", "2024-01-01", "2024-01-05", "2024-02-01", null, "2024-03-01"),
        Dates("sent", "2024-01-02", "2024-01-04", "2024-02-01", "2024-02-02", null));

    private static readonly Table RealOrders = Of(
        Categories("id", "x"), Numbers("amount", 10), Categories("zip", "8001"), Categories("town", "Zürich"), Dates("ordered", "2024-01-01"), Dates("sent", "2024-01-02"));

    private static readonly Dictionary<string, Table> Further = new(StringComparer.Ordinal)
    {
        ["places"] = Of(Numbers("code", 8001, 3000), Categories("name", "Zürich", "Bern")),
    };

    [Theory]
    [InlineData("""{"rule":"notNull","column":"amount"}""", 1, 5, "2", "amount is null")]
    [InlineData("""{"rule":"range","column":"amount","min":0,"max":10}""", 3, 4, "1 3 4", "amount is '-5', outside the range from 0 to 10")]
    [InlineData("""{"rule":"range","column":"amount","min":10,"exclusive":true}""", 3, 4, "0 1 4", "amount is '10', outside the open range from 10")]
    [InlineData("""{"rule":"range","column":"ordered","max":"2024-01-31"}""", 2, 4, "2 4", "ordered is '2024-02-01', outside the range up to \"2024-01-31\"")]
    [InlineData("""{"rule":"allowed","column":"town","values":["Bern"]}""", 1, 5, "0", "town is 'Zürich', which is no allowed value")]
    [InlineData("""{"rule":"allowed","column":"amount","values":[10, 20]}""", 2, 4, "1 4", "amount is '-5', which is no allowed value")]
    [InlineData("""{"rule":"allowed","column":"town","fromReal":true}""", 4, 5, "1 2 3 4", "town is 'Bern', which is no value of the real column")]
    [InlineData("""{"rule":"allowed","column":"amount","fromReal":true}""", 3, 4, "1 3 4", "amount is '-5', which is no value of the real column")]
    [InlineData("""{"rule":"pattern","column":"zip","regex":"8\\d{3}"}""", 2, 4, "2 3", @"zip is '3000', which does not match '8\d{3}'")]
    [InlineData("""{"rule":"pattern","column":"zip","regex":"8|3000"}""", 2, 4, "0 1", "zip is '8001', which does not match '8|3000'")]
    [InlineData("""{"rule":"unique","columns":["id"]}""", 1, 5, "3", "id is 'c', as in record 2")]
    [InlineData("""{"rule":"unique","columns":["zip","town"]}""", 1, 4, "3", "zip is '3000', town is 'Bern', as in record 2")]
    [InlineData("""{"rule":"dependency","from":["zip"],"to":["town"]}""", 1, 4, "1", "zip is '8001', but town is 'Bern', unlike in the real table")]
    [InlineData("""{"rule":"foreignKey","columns":["zip"],"table":"places","keys":["code"]}""", 0, 4, "", null)]
    [InlineData("""{"rule":"foreignKey","columns":["town"],"table":"real"}""", 4, 5, "1 2 3 4", "town is 'Bern', which table 'real' does not have")]
    [InlineData("""{"rule":"lookup","columns":["zip","town"],"table":"places","keys":["code","name"]}""", 1, 4, "1", "zip is '8001', town is 'Bern', which table 'places' does not have")]
    [InlineData("""{"rule":"compare","left":"ordered","operator":"<=","right":"sent"}""", 1, 3, "1", "ordered is '2024-01-05' and sent is '2024-01-04', not <=")]
    [InlineData("""{"rule":"compare","left":"amount","operator":">","value":10}""", 3, 4, "0 1 4", "amount is '10', not > 10")]
    [InlineData("""{"rule":"compare","left":"town","operator":"!=","value":"Bern"}""", 4, 5, "1 2 3 4", "town is 'Bern', not != \"Bern\"")]
    [InlineData("""{"rule":"type","column":"amount","type":"integer"}""", 1, 4, "4", "amount is 'NaN', which is no integer")]
    [InlineData("""{"rule":"type","column":"zip","type":"integer"}""", 0, 4, "", null)]
    [InlineData("""{"rule":"type","column":"town","type":"date"}""", 5, 5, "0 1 2 3 4", "town is 'Zürich', which is no date")]
    [InlineData("""{"rule":"type","column":"ordered","type":"date"}""", 0, 4, "", null)]
    public void Checks_the_rows_to_which_the_rule_applies(string rule, int violations, int checks, string records, string? detail)
    {
        var score = Score(Metric(rule));

        Assert.Equal((double)violations / checks, score.Value);
        var part = Assert.Single(score.Parts);
        Assert.Equal(violations, part.Detail("violations"));
        Assert.Equal(checks, part.Detail("checks"));
        Assert.Equal(records, string.Join(" ", score.Evidence.Select(exhibit => exhibit.Record)));
        Assert.Equal(detail, score.Evidence.Count == 0 ? null : score.Evidence[0].Detail);

        var counted = Assert.IsType<Measurement.Score>(Metric(rule).Measure(Counted(Orders, RealOrders, [Metric(rule)], further: Further), Context()));
        Assert.Equal(score.Value, counted.Value);
        Assert.Equal((part.Name, violations, checks), (counted.Parts[0].Name, counted.Parts[0].Detail("violations"), counted.Parts[0].Detail("checks")));
        Assert.Empty(counted.Evidence);
        Assert.Equal(violations > 0, counted.Notes is ["which records break a rule is not known: equal rows were counted together"]);
    }

    [Theory]
    [InlineData("""{"rule":"notNull","column":"amount"}""", "notNull(amount)")]
    [InlineData("""{"rule":"dependency","from":["zip"],"to":["town"]}""", "dependency(zip -> town)")]
    [InlineData("""{"rule":"compare","left":"ordered","operator":"<=","right":"sent"}""", "compare(ordered <= sent)")]
    [InlineData("""{"name":"mine","column":"amount","rule":"notNull"}""", "mine")]
    public void Names_its_parts_after_the_rules(string rule, string name) => Assert.Equal(name, Score(Metric(rule)).Parts[0].Name);

    [Fact]
    public void Is_violations_over_checks_of_all_rules_together()
    {
        var score = Score(Metric("""{"rule":"notNull","column":"amount"}""", """{"rule":"range","column":"amount","min":0,"max":10}""", """{"rule":"notNull","column":"amount"}"""));

        Assert.Equal(5.0 / 14, score.Value);
        Assert.Equal("notNull(amount), range(amount), notNull(amount) #2", string.Join(", ", score.Parts.Select(part => part.Name)));
        Assert.Equal("4 of 5 rows break a rule", Assert.Single(score.Notes));
    }

    [Fact]
    public void Shows_every_rules_first_record_before_the_second_of_any()
    {
        var score = Score(Metric("""{"rule":"allowed","column":"town","fromReal":true}""", """{"rule":"notNull","column":"sent"}"""));

        Assert.Equal([1L, 4L], score.Evidence.Take(2).Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Takes_the_majority_where_the_real_table_does_not_know_the_key()
    {
        var synthetic = Of(Categories("zip", "1", "1", "1", "8001"), Categories("town", "A", "B", "B", "B"));
        var real = Of(Categories("zip", "8001"), Categories("town", "Zürich"));
        var metric = Metric("""{"rule":"dependency","from":["zip"],"to":["town"]}""");

        Assert.Equal([3L, 0L], ((Measurement.Score)Measure(metric, synthetic, real)).Evidence.Select(exhibit => exhibit.Record).OrderDescending());
        Assert.Equal([0L], ((Measurement.Score)Measure(metric, synthetic, null)).Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Counts_values_that_the_reader_let_through_as_misfits()
    {
        var amount = new NumberColumn("amount", ColumnKind.Number, [1, double.NaN, 3.5])
        {
            Misfits = new Dictionary<int, string> { [1] = "many" },
        };

        var score = (Measurement.Score)Measure(Metric("""{"rule":"type","column":"amount","type":"number"}""", """{"rule":"range","column":"amount","max":2}"""), Of(amount), null);

        Assert.Equal("1/3 1/2", string.Join(" ", score.Parts.Select(part => $"{part.Detail("violations")}/{part.Detail("checks")}")));
        Assert.Contains(score.Evidence, exhibit => exhibit.Detail == "amount is 'many', which is no number");
        Assert.Equal("amount", Assert.Single(Metric("""{"rule":"type","column":"amount","type":"number"}""").TypedColumns));
    }

    [Fact]
    public void Asks_the_engine_for_a_condition_in_sql()
    {
        var metric = Metric("""{"rule":"sql","name":"positive","sql":"amount > 0"}""");

        var score = Assert.IsType<Measurement.Score>(metric.Measure(Pair(Orders, RealOrders), Context(new FixedConditions([true, false, null, true, false]))));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("positive", score.Parts[0].Name);
        var without = Assert.IsType<Measurement.NotApplicable>(metric.Measure(Pair(Orders, RealOrders), Context()));
        Assert.Equal("rule 'positive' needs the SQL engine, which is not there", without.Reason);
    }

    [Fact]
    public void Is_1_where_there_is_no_record_to_check()
    {
        var score = (Measurement.Score)Measure(Metric("""{"rule":"notNull","column":"x"}"""), Of(Numbers("x")), null);

        Assert.Equal(1, score.Value);
        Assert.Equal(["there is no synthetic record: the worst value"], score.Notes);
    }

    [Fact]
    public void Skips_a_rule_that_applies_to_no_row()
    {
        var synthetic = Of(Numbers("x", null, null), Numbers("y", 1, 2));

        var score = (Measurement.Score)Measure(Metric("""{"rule":"range","column":"x","min":0}""", """{"rule":"notNull","column":"y"}"""), synthetic, null);

        Assert.Equal(new SkippedPart("range(x)", "it applies to no row"), Assert.Single(score.Skipped));
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric("""{"rule":"range","column":"x","min":0}"""), synthetic, null));
    }

    [Fact]
    public void Is_not_applicable_without_rules() =>
        Assert.Equal(Measurement.NotMeasurable("no rules are set: option 'rules' lists them"), Measure(new ViolationRate(), Orders, null));

    [Fact]
    public void Is_not_applicable_where_a_rule_needs_real_data_that_is_absent() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric("""{"rule":"allowed","column":"town","fromReal":true}"""), Orders, null));

    [Theory]
    [InlineData("""{"rule":"notNull","column":"amout"}""", "rule 'notNull(amout)': the synthetic table has no column 'amout'; did you mean 'amount'?")]
    [InlineData("""{"rule":"range","column":"town","min":1}""", "rule 'range(town)': column 'town' holds categories; the rule needs numbers or dates")]
    [InlineData("""{"rule":"range","column":"amount"}""", "rule 'range(amount)': it has neither 'min' nor 'max'")]
    [InlineData("""{"rule":"range","column":"amount","min":"low"}""", "rule 'range(amount)': \"low\" is no number, and column 'amount' holds numbers")]
    [InlineData("""{"rule":"range","column":"amount","min":2,"max":1}""", "rule 'range(amount)': its 'min' is above its 'max'")]
    [InlineData("""{"rule":"allowed","column":"town"}""", "rule 'allowed(town)': it needs either 'values' or 'fromReal': true")]
    [InlineData("""{"rule":"unique","columns":[]}""", "rule 'unique()': it names no column")]
    [InlineData("""{"rule":"foreignKey","columns":["town"],"table":"nowhere"}""", "rule 'foreignKey(town)': the audit has no table 'nowhere'; 'tables' in the manifest's data names further tables")]
    [InlineData("""{"rule":"lookup","columns":["zip","town"],"table":"places","keys":["code"]}""", "rule 'lookup(zip, town)': it names 2 columns and 1 keys")]
    [InlineData("""{"rule":"lookup","columns":["zip"],"table":"places","keys":["kode"]}""", "rule 'lookup(zip)': the 'places' table has no column 'kode'; did you mean 'code'?")]
    [InlineData("""{"rule":"compare","left":"town","operator":"<","value":"A"}""", "rule 'compare(town < \"A\")': column 'town' holds categories, which have no order")]
    [InlineData("""{"rule":"compare","left":"town","operator":"=","right":"amount"}""", "rule 'compare(town = amount)': columns 'town' and 'amount' are of different kinds")]
    [InlineData("""{"rule":"pattern","column":"zip","regex":"(a)\\1"}""", @"rule 'pattern(zip)': '(a)\1' uses look-around, back-references or atomic groups, which cannot be matched in linear time")]
    public void Refuses_a_rule_that_does_not_fit_the_tables(string rule, string message)
    {
        var refusal = Assert.Throws<AuditException>(() => Score(Metric(rule)));

        Assert.Equal(DiagnosticCode.Manifest, refusal.Diagnostics[0].Code);
        Assert.Equal("tabular.validity.violation-rate: " + message, refusal.Message);
        Assert.Equal(refusal.Message, Assert.Throws<AuditException>(() => Metric(rule).Measure(Counted(Orders, RealOrders, [Metric(rule)], further: Further), Context())).Message);
    }

    [Theory]
    [InlineData("""{"rule":"rang","column":"amount"}""", "'rules[0]' is of no known kind: 'rang'.")]
    [InlineData("""{"column":"amount"}""", "'rules[0]' does not say of which kind it is.")]
    [InlineData("""{"rule":"range","min":1}""", "'rules[0]' lacks 'column'.")]
    [InlineData("""{"rule":"range","column":"x","mim":1}""", "'rules[0].mim' has no key 'mim'.")]
    [InlineData("""{"rule":"type","column":"x","type":"text"}""", "'rules[0].type' is of another form than its schema states.")]
    [InlineData("""{"rule":"compare","left":"x","operator":"~","value":1}""", "'rules[0].operator' is of another form than its schema states.")]
    public void Refuses_a_rule_that_is_written_wrong(string rule, string message) =>
        Assert.Equal("tabular.validity.violation-rate: " + message, Assert.Throws<MetricOptionException>(() => Metric(rule)).Message);

    [Fact]
    public void Is_one_measurement_for_equal_rules()
    {
        const string rule = """{"rule":"unique","columns":["id"]}""";

        Assert.Equal(Metric(rule), Metric(rule));
        Assert.Equal(Metric(rule).GetHashCode(), Metric(rule).GetHashCode());
        Assert.NotEqual(Metric(rule), Metric("""{"rule":"unique","columns":["zip"]}"""));
        Assert.Equal("[" + rule + "]", Entry.OptionsOf(Metric(rule))["rules"]!.ToJsonString().Replace(",\"name\":null", "", StringComparison.Ordinal));
    }

    private static ViolationRate Metric(params string[] rules) =>
        (ViolationRate)Entry.With(new JsonObject { ["rules"] = new JsonArray([.. rules.Select(rule => JsonNode.Parse(rule))]) });

    private static Measurement.Score Score(ViolationRate metric) =>
        Assert.IsType<Measurement.Score>(metric.Measure(Pair(Orders, RealOrders, further: Further), Context()));

    private sealed class FixedConditions(IReadOnlyList<bool?> values) : ISqlConditions
    {
        public IReadOnlyList<bool?> Evaluate(string table, string condition) =>
            (table, condition) == ("synthetic", "amount > 0") ? values : throw new InvalidOperationException(condition);

        public IReadOnlyList<bool?> Evaluate(string table, Table rows, string condition) => throw new InvalidOperationException(condition);
    }
}
