using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Inference;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class AiaGainTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10, 20, 30), Categories("s", "a", "b", "a", null));

    [Fact]
    public void Is_the_accuracy_of_the_nearest_record_above_the_majority()
    {
        var score = Gain(Of(Numbers("x", 1, 11, 19, 21), Categories("s", "a", "b", "b", null)), Real, Real);

        // Told are 0 and 10; 20 is guessed as b: the record at 21 has no value. Two of three are a.
        Assert.Equal(0, score.Value, 1e-12);
        var part = score.Parts[0];
        Assert.Equal((2 / 3.0, 2 / 3.0, 3), (part.Detail("accuracy"), part.Detail("majority"), part.Detail("records")));
        Assert.Equal(0, score.Parts[1].Value, 1e-12);
        Assert.True(score.Parts[1].IsReference);
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Takes_numbers_as_told_near_their_value_whatever_their_unit()
    {
        double?[] known = [1, 2, 3, 4, 5], sensitive = [0, 100, 200, 300, 400], guesses = [9, 111, 191, 300, 390];
        double At(double scale, double shift) => Gain(
            Of(Numbers("x", known), Numbers("s", [.. guesses.Select(value => (value * scale) + shift)])),
            Of(Numbers("x", known), Numbers("s", [.. sensitive.Select(value => (value * scale) + shift)])),
            null).Value;

        // The quartiles lie 200 apart, so that 10 off is told, and a constant tells one of five.
        Assert.Equal(0.8 - 0.2, At(1, 0), 1e-12);
        Assert.Equal(0.8 - 0.2, At(-4, 1e4), 1e-12);
    }

    [Fact]
    public void Believes_each_of_several_equally_near_records_alike_in_any_order_of_rows()
    {
        Table real = Of(Numbers("x", 0, 10, 20), Categories("s", "a", "b", "a"));

        // At 0 one of two tells, at 10 both do, and 20 lies as near to 19, which tells, as to the two at 21, which do not.
        double?[] x = [0, 0, 10, 10, 19, 21, 21];
        string?[] s = ["a", "b", "b", "b", "a", "b", "c"];
        foreach (var order in new int[][] { [0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0], [5, 1, 3, 0, 6, 2, 4] })
        {
            var score = Gain(Of(Numbers("x", [.. order.Select(row => x[row])]), Categories("s", [.. order.Select(row => s[row])])), real, null);
            Assert.Equal((0.5 + 1 + (1 / 3.0)) / 3, score.Parts[0].Detail("accuracy")!.Value, 1e-12);
        }
    }

    [Fact]
    public void Shares_the_chance_of_a_false_alarm_among_several_sensitive_columns()
    {
        Table table = Linked(1, 300, isNumber: false), others = Linked(2, 300, isNumber: false);
        var score = Assert.IsType<Measurement.Score>(new AiaGain().Measure(
            Pair(table, others), new MetricContext(42, "test") { Fields = Roles(("sensitive", "s"), ("sensitive", "noise 0"), ("sensitive", "noise 1")) }));

        var worst = score.Parts.Where(part => !part.IsReference).MaxBy(part => part.Value)!;
        Assert.Equal(score.Value, worst.Value);
        Assert.True(score.Interval!.Value.Low < worst.Interval!.Value.Low);
        Assert.True(score.Interval.Value.High >= worst.Interval.Value.High);
    }

    [Fact]
    public void Is_the_worst_without_synthetic_values() =>
        Assert.Equal(1 / 3.0, Gain(Of(Numbers("x", 1, 2), Categories("s", null, null)), Real, null).Value, 1e-12);

    [Fact]
    public void Is_not_measurable_without_a_value_to_infer()
    {
        Assert.IsType<Measurement.NotApplicable>(Measure(new AiaGain(), Real, Real));
        Assert.IsType<Measurement.NotApplicable>(Attack(Real, Of(Numbers("x", 1, 2), Categories("s", "a", "a")), null));
        Assert.IsType<Measurement.NotApplicable>(Attack(Of(Categories("s", "a", "b")), Of(Categories("s", "a", "b")), null));
        Assert.IsType<Measurement.NotApplicable>(Attack(Of(Numbers("x", 1, 2)), Of(Numbers("x", 1, 2)), null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_model_tells_what_follows_from_other_columns(bool isNumber)
    {
        var score = Gain(Linked(1, 400, isNumber), Linked(2, 300, isNumber), Linked(3, 200, isNumber), attack: InferenceAttack.Model);

        // Levels of s are steps of x, and the other columns are noise in which the nearest record is lost.
        Assert.InRange(score.Parts[0].Detail("accuracy")!.Value, 0.9, 1);
        Assert.InRange(score.Parts[1].Value, -0.1, 0.1);
        Assert.InRange(score.Value - Gain(Linked(1, 400, isNumber), Linked(2, 300, isNumber), null).Value, 0.2, 1);
    }

    [Fact]
    public void A_model_tells_nothing_of_an_unrelated_column()
    {
        var score = Gain(Linked(1, 400, isNumber: false, isLinked: false), Linked(2, 400, isNumber: false, isLinked: false), null, attack: InferenceAttack.Model);

        Assert.InRange(score.Value, -0.1, 0.1);
    }

    [Fact]
    public void A_model_does_not_change_with_names_units_threads_and_the_order_of_rows_and_columns()
    {
        Table synthetic = Linked(1, 400, isNumber: false), real = Linked(2, 300, isNumber: false);
        var expected = Attack(synthetic, real, null, attack: InferenceAttack.Model);
        var renamed = Gain(Turned(synthetic), Turned(real), null, attack: InferenceAttack.Model);

        MeasurementAssert.Same(expected, Attack(synthetic, real, null, attack: InferenceAttack.Model, threads: 4));
        Assert.Equal(Assert.IsType<Measurement.Score>(expected).Value, renamed.Value, 1e-12);
    }

    [Fact]
    public void A_model_guesses_no_level_that_only_synthetic_records_have_and_the_only_one_that_they_share()
    {
        Table real = Of(Numbers("x", 0, 1, 2), Categories("s", "a", "b", "a"));

        Assert.Equal(0, Gain(Of(Numbers("x", 0, 1, 2), Categories("s", "a", "c", "c")), real, null, attack: InferenceAttack.Model).Value, 1e-12);
        Assert.Equal(-2 / 3.0, Gain(Of(Numbers("x", 0, 1), Categories("s", "c", "d")), real, null, attack: InferenceAttack.Model).Value, 1e-12);
        Assert.Equal(1 / 3.0, Gain(Of(Numbers("x", 1, 2), Categories("s", null, null)), real, null, attack: InferenceAttack.Model).Value, 1e-12);
    }

    [Fact]
    public void A_model_learns_no_infinite_number()
    {
        Table real = Of(Numbers("x", 0, 1, 2), Numbers("s", 0, 50, 100));

        // The mean of the finite values, 50, tells one of three, as many as a constant does.
        Assert.Equal(0, Gain(Of(Numbers("x", 0, 1, 2), Numbers("s", 49, 51, double.PositiveInfinity)), real, null, attack: InferenceAttack.Model).Value, 1e-12);
        Assert.Equal(-1 / 3.0, Gain(Of(Numbers("x", 0), Numbers("s", double.NegativeInfinity)), real, null, attack: InferenceAttack.Model).Value, 1e-12);
    }

    [Fact]
    public void A_model_leaves_out_columns_of_very_many_values()
    {
        var many = Of(Numbers("x", [.. Enumerable.Range(0, 60).Select(row => (double?)row)]), Categories("s", [.. Enumerable.Range(0, 60).Select(row => $"name {row % 51}")]));

        Assert.IsType<Measurement.Score>(Attack(many, many, null));
        Assert.Equal(
            "'s': it has 51 values in the real table, more than the 50 for which a model each is trained; attack it by 'nearest'",
            Assert.IsType<Measurement.NotApplicable>(Attack(many, many, null, attack: InferenceAttack.Model)).Reason);
    }

    /// <summary>
    /// The golden attack is on those of the first 3,000 records that have a value, by the first 10,000 synthetic ones. Of equally near records
    /// it believes the first; ours, by which the order of rows is of no matter, may differ on the records that have several.
    /// </summary>
    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_gain_of_the_nearest_record(string variant)
    {
        var pair = Pair(Adult.Synthetic(variant), Adult.Real, threads: 2, holdout: Adult.Holdout);
        Frame First(Role role, int rows) => pair.Frame(role)!.Take(Enumerable.Range(0, rows).ToArray());
        var real = pair.Frame(Role.Real)!;
        var attack = new AttributeInference(
            InferenceAttack.Nearest, real, First(Role.Synthetic, 10_000), "occupation", new SensitiveValues(real.Find("occupation")!), new MetricContext(42, "test") { Threads = 2 });

        foreach (var (name, role) in new[] { ("train", Role.Real), ("holdout", Role.Holdout) })
        {
            var golden = Adult.Golden(variant).GetProperty("privacy").GetProperty("aia_1nn_occupation").GetProperty(name);
            var result = attack.On(First(role, 3000))!;
            var (first, tied) = ByFirst(First(role, 3000), First(Role.Synthetic, 10_000), real);
            Assert.Equal(golden.GetProperty("n").GetInt64(), result.Records);
            Assert.Equal(golden.GetProperty("majority").GetDouble(), result.Majority, Adult.Tolerance);
            Assert.Equal(golden.GetProperty("accuracy").GetDouble(), first, Adult.Tolerance);
            Assert.InRange(Math.Abs(golden.GetProperty("accuracy").GetDouble() - result.Accuracy), 0, Math.Min(tied, 0.01));
        }
    }

    /// <summary>The accuracy of believing the first of the nearest records, and the share of the attacked records that have several.</summary>
    private static (double Accuracy, double Tied) ByFirst(Frame attacked, Frame synthetic, Frame real)
    {
        static Frame Valued(Frame frame) => frame.Take([.. Enumerable.Range(0, frame.Rows).Where(row => frame.Find("occupation")!.Codes[row] != CategoryColumn.NullCode)]);
        static Frame Known(Frame frame) => frame.Where(column => column.Name != "occupation");

        Frame asked = Valued(attacked), learnt = Valued(synthetic);
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, Known(real));
        var nearest = NearestNeighbors.Find(encoding.Encode(Known(asked)), encoding.Encode(Known(learnt)), 2, threads: 2);
        var rows = Enumerable.Range(0, asked.Rows).ToArray();
        return (
            rows.Count(row => asked.Find("occupation")!.Codes[row] == learnt.Find("occupation")!.Codes[nearest.Row(row)]) / (double)rows.Length,
            rows.Count(row => nearest.Distance(row).Equals(nearest.Distance(row, rank: 1))) / (double)rows.Length);
    }

    [GoldenTheory]
    [InlineData(InferenceAttack.Nearest, 0.15)]
    [InlineData(InferenceAttack.Model, 0.1)]
    public void Tells_copies_from_useful_data_by_the_holdout(InferenceAttack attack, double least)
    {
        double Beyond(string variant) => Gain(Adult.Synthetic(variant), Adult.Real, Adult.Holdout, "occupation", attack).Parts.Single(part => part.IsReference).Value;

        Assert.InRange(Beyond("memorised"), least, 1);
        Assert.InRange(Beyond("collapsed"), -0.05, 0.05);
    }

    /// <summary>A sensitive column that follows from x in three steps, beside columns of noise.</summary>
    private static Table Linked(ulong seed, int rows, bool isNumber, bool isLinked = true)
    {
        var random = Xoshiro256.Keyed(seed, "linked");
        double[] Draw() => [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble())];
        double[] x = Draw(), told = isLinked ? x : Draw();
        Column sensitive = isNumber
            ? Numbers("s", [.. told.Select(value => (double?)Math.Floor(3 * value))])
            : Categories("s", [.. told.Select(value => value < 1 / 3.0 ? "low" : value < 2 / 3.0 ? "middle" : "high")]);
        return Of([
            Numbers("x", [.. x.Select(value => (double?)value)]), sensitive,
            .. Enumerable.Range(0, 12).Select(at => Categories($"noise {at}", [.. Draw().Select(value => value < 0.5 ? "a" : "b")])),
        ]);
    }

    /// <summary>The same columns and rows from the last to the first, other names of levels, and another unit.</summary>
    private static Table Turned(Table table) => Of([.. table.Columns.Reverse().Select(Column (column) => column is NumberColumn numbers
        ? Numbers(column.Name, [.. numbers.Values.ToArray().Reverse().Select(value => (double?)((4 * value) - 8))])
        : Categories(column.Name, [.. Enumerable.Range(0, column.Count).Reverse().Select(row => $"level {column.TextAt(row)}")]))]);

    private static Measurement.Score Gain(Table synthetic, Table real, Table? holdout, string sensitive = "s", InferenceAttack attack = InferenceAttack.Nearest) =>
        Assert.IsType<Measurement.Score>(Attack(synthetic, real, holdout, sensitive, attack));

    private static Measurement Attack(
        Table synthetic, Table real, Table? holdout, string sensitive = "s", InferenceAttack attack = InferenceAttack.Nearest, int threads = 2) =>
        new AiaGain { Attack = attack }.Measure(
            Pair(synthetic, real, threads, holdout: holdout), new MetricContext(42, "test") { Fields = Roles(("sensitive", sensitive)), Threads = threads });
}
