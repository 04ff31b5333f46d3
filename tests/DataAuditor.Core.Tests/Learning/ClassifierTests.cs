using DataAuditor.Learning;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Core.Tests.Learning.Samples;

namespace DataAuditor.Core.Tests.Learning;

/// <summary>What holds for every classifier.</summary>
public sealed class ClassifierTests
{
    private static readonly Dictionary<string, Func<Frame, bool[], int, IClassifier>> Learners = new(StringComparer.Ordinal)
    {
        ["logistic"] = (rows, positive, threads) => LogisticRegression.Fit(rows, positive, threads: threads),
        ["boosted"] = (rows, positive, threads) => BoostedClassifier.Fit(rows, positive, Xoshiro256.Keyed(7, "fit"), threads),
    };

    public static TheoryData<string> All { get; } = [.. Learners.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Learn_a_separable_problem(string learner)
    {
        Samples trained = new(1, 2000), tested = new(2, 2000);

        var model = Learners[learner](trained.Rows, Positive(trained), 1);

        Assert.InRange(Area(model, tested.Rows, Positive(tested)), 0.99, 1);

        static bool[] Positive(Samples samples) => [.. samples.Rows.Find("signal")!.Numbers.ToArray().Select(value => value > 0.3)];
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Learn_a_noisy_problem_and_its_probabilities(string learner)
    {
        Samples trained = new(3, 20_000), tested = new(4, 20_000);
        var positive = tested.Noisy();

        var probabilities = Learners[learner](trained.Rows, trained.Noisy(), 2).Probabilities(tested.Rows);

        Assert.Equal(RocCurve.Of(tested.Scores, positive).Area, RocCurve.Of(probabilities, positive).Area, 0.03);
        Assert.Equal(positive.Average(label => label ? 1.0 : 0), probabilities.Average(), 0.02);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Find_nothing_in_a_shuffled_label(string learner)
    {
        var missed = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            Samples trained = new(100 + seed, 600), tested = new(200 + seed, 600);
            var curve = RocCurve.Of(Learners[learner](trained.Rows, trained.Shuffled(), 1).Probabilities(tested.Rows), tested.Shuffled());
            missed += curve.Uncertainty?.At() is { Low: <= 0.5, High: >= 0.5 } ? 0 : 1;
        }

        Assert.InRange(missed, 0, 4);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Give_the_same_bits_for_any_number_of_threads(string learner)
    {
        var samples = new Samples(5, 30_000);
        var positive = samples.Noisy();

        var one = Learners[learner](samples.Rows, positive, 1).Probabilities(samples.Rows);

        Assert.Equal(one, Learners[learner](samples.Rows, positive, 2).Probabilities(samples.Rows));
        Assert.Equal(one, Learners[learner](samples.Rows, positive, 5).Probabilities(samples.Rows));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Give_the_share_of_positives_where_features_say_nothing(string learner)
    {
        var rows = Frame(
            Numbers("constant", [.. Enumerable.Repeat(3.0, 400)]),
            Numbers("empty", [.. Enumerable.Repeat(double.NaN, 400)]),
            Categories("one level", 1, new int[400]));
        var positive = Enumerable.Range(0, 400).Select(row => row % 4 == 0).ToArray();

        var probabilities = Learners[learner](rows, positive, 1).Probabilities(rows);

        Assert.All(probabilities, probability => Assert.Equal(0.25, probability, 1e-9));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Are_sure_where_there_is_one_class(string learner)
    {
        var samples = new Samples(6, 300);

        var always = Learners[learner](samples.Rows, [.. Enumerable.Repeat(true, 300)], 1).Probabilities(samples.Rows);
        var never = Learners[learner](samples.Rows, new bool[300], 1).Probabilities(samples.Rows);

        Assert.All(always, probability => Assert.InRange(probability, 0.99, 1));
        Assert.All(never, probability => Assert.InRange(probability, 0, 0.01));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Take_values_that_are_no_finite_numbers(string learner)
    {
        var samples = new Samples(7, 1000);
        var values = samples.Rows.Find("signal")!.Numbers.ToArray();
        (values[0], values[1], values[2], values[3]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e308);
        (values[4], values[5]) = (-1e308, double.Epsilon);
        var rows = Frame(Numbers("signal", values), samples.Rows.Find("gaps")!, samples.Rows.Find("near")!);

        var probabilities = Learners[learner](rows, samples.Noisy(), 1).Probabilities(rows);

        Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Predict_for_levels_they_never_saw(string learner)
    {
        var trained = Frame(Categories("c", 4, [.. Enumerable.Range(0, 400).Select(row => (row % 3) - 1)]));
        var model = Learners[learner](trained, [.. Enumerable.Range(0, 400).Select(row => row % 3 == 1)], 1);

        var probabilities = model.Probabilities(Frame(Categories("c", 6, -1, 0, 1, 2, 3, 5)));

        Assert.InRange(probabilities[1], 0.9, 1);
        Assert.InRange(probabilities[2], 0, 0.1);
        Assert.Equal(probabilities[3], probabilities[4]);
        Assert.Equal(probabilities[3], probabilities[5]);
        Assert.Equal(probabilities[0], probabilities[3]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Do_not_depend_on_how_levels_are_numbered(string learner)
    {
        var samples = new Samples(8, 3000);
        var positive = samples.Noisy();
        var near = samples.Rows.Find("near")!;
        int[] turned = [.. near.Codes.ToArray().Select(code => code < 0 ? code : near.Levels.Count - 1 - code)];
        var renumbered = Frame(samples.Rows.Find("signal")!, Categories("near", near.Levels.Count, turned));
        var original = Frame(samples.Rows.Find("signal")!, near);

        var expected = Learners[learner](original, positive, 1).Probabilities(original);
        var actual = Learners[learner](renumbered, positive, 1).Probabilities(renumbered);

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Refuse_rows_without_labels(string learner)
    {
        var samples = new Samples(9, 10);

        Assert.Throws<ArgumentException>(() => Learners[learner](samples.Rows, new bool[9], 1));
        Assert.Throws<ArgumentException>(() => Learners[learner](samples.Rows.Take([]), [], 1));
        Assert.Throws<ArgumentException>(() => Learners[learner](samples.Rows, new bool[10], 1).Probabilities(Frame(Numbers("other", 1))));
    }

    private static double Area(IClassifier model, Frame rows, bool[] positive) => RocCurve.Of(model.Probabilities(rows), positive).Area;
}
