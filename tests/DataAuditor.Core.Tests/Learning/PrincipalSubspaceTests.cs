using DataAuditor.Learning;

namespace DataAuditor.Core.Tests.Learning;

public sealed class PrincipalSubspaceTests
{
    private static readonly double[][] Related = [[2, 0, 1, 0], [4, 1, 2, 0], [6, 0, 3, 0], [8, 1, 4, 1], [10, 0, 5, 0], [3, 1, 1, 0], [5, 0, 2, 0], [7, 1, 4, 0]];

    // The values are NumPy's, by the formulas written out.
    [Theory]
    [InlineData(0.95, 10.698296720544715, 3.637486556622631, 0.3267092415910925)]
    [InlineData(0.99, 0.33722798367787954, 0.5069077216541108, 0.12032405293320833)]
    public void Tells_how_far_rows_lie_off_the_directions(double share, double stranger, double limit, double first)
    {
        var subspace = PrincipalSubspace.Fit(Rows(Related), share);

        Assert.Equal(stranger, Assert.Single(subspace.SquaredErrors(Rows([0, 3, 0, 2]))), 1e-10);
        Assert.Equal(limit, subspace.Limit(), 1e-10);
        Assert.Equal(first, subspace.SquaredErrors(Rows(Related))[0], 1e-10);
    }

    // Variances 1000, 1 and thirty times 0.02, of which the first is kept: the value is SciPy's quantile.
    [Fact]
    public void Has_a_limit_where_the_usual_formula_has_none()
    {
        double[] variances = [1000, 1, .. Enumerable.Repeat(0.02, 30)];
        var rows = new SparseRows(variances.Length);
        for (var feature = 0; feature < variances.Length; feature++)
        {
            var value = Math.Sqrt(variances[feature] * variances.Length);
            rows.Add([feature], [value]);
            rows.Add([feature], [-value]);
        }

        Assert.Equal(9.585167639529082, PrincipalSubspace.Fit(rows).Limit(), 1e-9);
    }

    [Fact]
    public void Takes_any_other_row_for_a_stranger_where_all_rows_are_alike()
    {
        var subspace = PrincipalSubspace.Fit(Rows([1, 2], [1, 2], [1, 2]));

        Assert.Equal([0.0, 1.0], subspace.SquaredErrors(Rows([1, 2], [1, 3])), (expected, actual) => Math.Abs(expected - actual) < 1e-12);
        Assert.InRange(subspace.Limit(), 0, 1e-9);
    }

    [Fact]
    public void Knows_rows_without_a_feature() => Assert.Equal([0.0], PrincipalSubspace.Fit(Rows([], [])).SquaredErrors(Rows([[]])));

    [Fact]
    public void Refuses_no_rows() => Assert.Throws<ArgumentException>(() => PrincipalSubspace.Fit(new SparseRows(2)));

    private static SparseRows Rows(params double[][] dense)
    {
        var rows = new SparseRows(dense[0].Length);
        foreach (var row in dense)
        {
            int[] places = [.. Enumerable.Range(0, row.Length).Where(place => row[place] != 0)];
            rows.Add(places, [.. places.Select(place => row[place])]);
        }

        return rows;
    }
}
