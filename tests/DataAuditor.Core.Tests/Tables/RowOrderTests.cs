using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Tables;

public sealed class RowOrderTests
{
    [Fact]
    public void Rows_go_by_the_first_column_and_equal_ones_by_the_next()
    {
        var table = Table(["b", "a", null, "a", "b", ""], [2, 3, 1, -1, double.NaN, 0]);
        Assert.Equal(["∅ 1", " 0", "a -1", "a 3", "b NaN", "b 2"], Rows(RowOrder.Sorted(table)));
    }

    [Fact]
    public void Codes_are_given_by_first_appearance_again()
    {
        var sorted = (CategoryColumn)RowOrder.Sorted(Table(["b", "a", null], [0, 0, 0])).Columns[0];
        Assert.Equal(["a", "b"], sorted.Levels);
        Assert.Equal([-1, 0, 1], sorted.Codes.ToArray());
    }

    [Fact]
    public void Null_zero_and_minus_zero_are_three_things()
    {
        var nulls = new Bitmap(4);
        nulls.Set(2);
        var table = new Table([new NumberColumn("x", ColumnKind.Number, [0.0, -0.0, 0.0, double.NegativeInfinity], nulls)]);
        var sorted = (NumberColumn)RowOrder.Sorted(table).Columns[0];
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(sorted.IsNull));
        Assert.Equal([double.NegativeInfinity, -0.0, 0.0], sorted.Values[1..].ToArray());
        Assert.True(double.IsNegative(sorted.Values[2]));
    }

    [Fact]
    public void Texts_that_are_no_numbers_go_with_their_rows()
    {
        var table = new Table([new NumberColumn("k", ColumnKind.Number, [3, 1, 2]), new NumberColumn("x", ColumnKind.Number, [double.NaN, 5, double.NaN]) { Misfits = new Dictionary<int, string> { [0] = "three", [2] = "two" } }]);
        var sorted = (NumberColumn)RowOrder.Sorted(table).Columns[1];
        Assert.Equal(new Dictionary<int, string> { [1] = "two", [2] = "three" }, sorted.Misfits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_rows_in_any_order_become_the_same_table(int seed)
    {
        const int Count = 5000;
        var random = new Random(seed);
        string?[] levels = ["a", "b", "c", null];
        double[] numbers = [0.0, -0.0, 1, 2.5, double.NaN, double.PositiveInfinity];
        var words = Enumerable.Range(0, Count).Select(_ => levels[random.Next(levels.Length)]).ToArray();
        var values = Enumerable.Range(0, Count).Select(_ => random.Next(3) == 0 ? random.NextDouble() : numbers[random.Next(numbers.Length)]).ToArray();
        var order = Enumerable.Range(0, Count).ToArray();
        random.Shuffle(order);

        var sorted = RowOrder.Sorted(Table(words, values));
        var shuffled = RowOrder.Sorted(Table([.. order.Select(row => words[row])], [.. order.Select(row => values[row])]));
        Assert.Equal(TableHash.Sha256(sorted), TableHash.Sha256(shuffled));
        Assert.Equal(Rows(Table(words, values)).Order(StringComparer.Ordinal), Rows(sorted).Order(StringComparer.Ordinal));
    }

    private static Table Table(string?[] words, double[] numbers)
    {
        var levels = words.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new Table([new CategoryColumn("w", [.. words.Select(word => word is null ? CategoryColumn.NullCode : levels.IndexOf(word))], levels), new NumberColumn("n", ColumnKind.Number, numbers)]);
    }

    private static IEnumerable<string> Rows(Table table) => Enumerable.Range(0, table.RowCount).Select(row => string.Join(' ', table.Columns.Select(column => column.TextAt(row) ?? "∅")));
}
