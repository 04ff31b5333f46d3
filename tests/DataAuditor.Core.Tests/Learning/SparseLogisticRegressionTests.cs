using DataAuditor.Learning;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Learning;

public sealed class SparseLogisticRegressionTests
{
    private const int Rows = 700;
    private const int Features = 6;

    private static readonly double[][] Numbers = Draw();

    private static readonly bool[] Positive = [.. Numbers.Select((row, at) => row[0] - row[1] + (at % 5) - 2 > 0)];

    [Fact]
    public void Has_the_weights_at_which_the_objective_is_flat()
    {
        var rows = Sparse();
        var probabilities = SparseLogisticRegression.Fit(rows, Positive, penalty: 0.5).Probabilities(rows);
        double Gradient(int feature) => Numbers.Select((row, at) => (probabilities[at] - (Positive[at] ? 1 : 0)) * (feature < Features ? row[feature] : 1)).Sum();

        // The intercept is not penalised; of each feature, what the data pulls is what the penalty holds: 0.5 times its weight.
        Assert.Equal(0, Gradient(Features), 1e-5);
        var weights = Weights(rows, SparseLogisticRegression.Fit(rows, Positive, penalty: 0.5));
        for (var feature = 0; feature < Features; feature++) Assert.Equal(-0.5 * weights[feature], Gradient(feature), 1e-4);
    }

    [Fact]
    public void Is_the_same_on_any_number_of_threads()
    {
        var rows = Sparse();

        Assert.Equal(SparseLogisticRegression.Fit(rows, Positive).Probabilities(rows), SparseLogisticRegression.Fit(rows, Positive, threads: 4).Probabilities(rows));
    }

    [Fact]
    public void Is_as_good_as_sure_where_all_rows_are_of_one_class() =>
        Assert.All(SparseLogisticRegression.Fit(Sparse(), new bool[Rows]).Probabilities(Sparse()), probability => Assert.InRange(probability, 0, 1e-3));

    [Fact]
    public void Refuses_rows_that_do_not_fit()
    {
        Assert.Throws<ArgumentException>(() => new SparseRows(2).Add([0], [1, 2]));
        Assert.Throws<ArgumentException>(() => new SparseRows(2).Add([2], [1]));
        Assert.Throws<ArgumentException>(() => SparseLogisticRegression.Fit(new SparseRows(2), []));
        Assert.Throws<ArgumentException>(() => SparseLogisticRegression.Fit(Sparse(), [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SparseLogisticRegression.Fit(Sparse(), Positive, penalty: 0));
    }

    /// <summary>A row of one feature alone against an empty row tells its weight.</summary>
    private static double[] Weights(SparseRows rows, SparseLogisticRegression model)
    {
        var probes = new SparseRows(rows.Features);
        probes.Add([], []);
        for (var feature = 0; feature < rows.Features; feature++) probes.Add([feature], [1]);
        static double Score(double probability) => Math.Log(probability / (1 - probability));
        var probabilities = model.Probabilities(probes);
        return [.. probabilities.Skip(1).Select(probability => Score(probability) - Score(probabilities[0]))];
    }

    private static SparseRows Sparse()
    {
        var rows = new SparseRows(Features);
        foreach (var row in Numbers)
        {
            int[] places = [.. Enumerable.Range(0, Features).Where(place => row[place] != 0)];
            rows.Add(places, [.. places.Select(place => row[place])]);
        }

        return rows;
    }

    private static double[][] Draw()
    {
        var random = Xoshiro256.Keyed(1, "sparse");
        return [.. Enumerable.Range(0, Rows).Select(_ => Enumerable.Range(0, Features).Select(_ => random.NextInt64(2) == 0 ? 0 : random.NextGaussian()).ToArray())];
    }
}
