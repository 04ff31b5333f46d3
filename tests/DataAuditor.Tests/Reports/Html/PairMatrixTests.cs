using DataAuditor.Reports;
using DataAuditor.Reports.Html;
using DataAuditor.Tables;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.Html;

public sealed class PairMatrixTests
{
    [Fact]
    public void Joins_the_pairs_of_both_metrics_in_the_order_of_the_columns()
    {
        var matrix = PairMatrix.Of(SampleAudits.Failed);

        Assert.Equal(SampleColumns.Orders.Select(column => column.Name), matrix.Columns);
        Assert.Equal(105, matrix.Cells.Count);
        Assert.Equal(("order_total", "payment_method"), (matrix.Cells[0].First, matrix.Cells[0].Second));
    }

    [Fact]
    public void Knows_which_bar_divides_two_names() =>
        Assert.Equal(("a|b", "c"), Single(["a", "a|b", "c"], "a|b|c"));

    [Fact]
    public void Leaves_out_what_names_no_two_columns() => Assert.Empty(Matrix(["a", "b"], "a|x").Cells);

    [Fact]
    public void Keeps_the_columns_of_the_worst_pairs()
    {
        var matrix = PairMatrix.Of(SampleAudits.Large(100));

        Assert.Equal((PairMatrix.ColumnLimit, 100), (matrix.Columns.Count, matrix.ColumnCount));
        Assert.Contains(matrix.Cells[0].First, matrix.Columns);
        Assert.DoesNotContain("number_000", matrix.Columns);
    }

    private static (string, string) Single(string[] columns, string part)
    {
        var cell = Assert.Single(Matrix(columns, part).Cells);
        return (cell.First, cell.Second);
    }

    private static PairMatrix Matrix(string[] columns, string part)
    {
        SampleColumn[] known = [.. columns.Select(name => new SampleColumn(name, ColumnKind.Number, 0))];
        var pearson = SampleMeasurements.Of(known).Single(measurement => measurement.Metric == "tabular.fidelity.pearson") with { Parts = [new(part, 0.5)] };
        return PairMatrix.Of(SampleAudits.Of("x", AuditStatus.Passed, [pearson], [], [.. known.Select(column => column.Profile)]));
    }
}
