using DataAuditor.Assertions;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Assertions;

public sealed class RecordTableTests
{
    private enum Size
    {
        Small,
        Large,
    }

    [Fact]
    public void Makes_numbers_dates_and_categories_of_public_properties()
    {
        var table = RecordTable.Of([new Row { Number = 1.5m, Day = new DateOnly(1970, 1, 2), Size = Size.Large, Sure = true }]);
        Assert.Equal([ColumnKind.Number, ColumnKind.Date, ColumnKind.Category, ColumnKind.Category], table.Columns.Select(column => column.Kind));
        Assert.Equal(["1.5", "1970-01-02", "Large", "true"], table.Columns.Select(column => column.TextAt(0)));
    }

    [Fact]
    public void Keeps_null_empty_text_and_nan_apart()
    {
        var table = RecordTable.Of([(string?)null, ""]);
        Assert.Null(table.Columns[0].TextAt(0));
        Assert.Equal("", table.Columns[0].TextAt(1));

        var numbers = Assert.IsType<NumberColumn>(RecordTable.Of([null, (double?)double.NaN]).Columns[0]);
        Assert.True(numbers.IsNull(0));
        Assert.False(numbers.IsNull(1));
        Assert.Equal(double.NaN, numbers.Values[1]);
    }

    [Theory]
    [InlineData(9007199254740992, ColumnKind.Number)]
    [InlineData(9007199254740993, ColumnKind.Category)]
    [InlineData(-9007199254740993, ColumnKind.Category)]
    public void Takes_integers_that_no_double_holds_as_codes(long code, ColumnKind kind)
    {
        var column = RecordTable.Of([code]).Columns[0];
        Assert.Equal(kind, column.Kind);
        Assert.Equal(kind is ColumnKind.Category ? code.ToString() : "9007199254740992", column.TextAt(0));
    }

    [Fact]
    public void Puts_instants_into_utc() => Assert.Equal(
        "2024-03-01T22:30:00Z", RecordTable.Of([new DateTimeOffset(2024, 3, 2, 0, 30, 0, TimeSpan.FromHours(2))]).Columns[0].TextAt(0));

    [Fact]
    public void Refuses_properties_that_are_no_columns()
    {
        var refused = Assert.Throws<AuditException>(() => RecordTable.Of([new { Name = "a", Lines = new List<int>() }]));
        Assert.Contains("property 'Lines'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_null_records() => Assert.Contains(
        "record 1", Assert.Throws<AuditException>(() => RecordTable.Of([new { Name = "a" }, null!])).Message, StringComparison.Ordinal);

    [Fact]
    public void Has_columns_without_records() => Assert.Equal(4, RecordTable.Of<Row>([]).Columns.Count);

    private sealed class Row
    {
        public decimal Number { get; init; }

        public DateOnly? Day { get; init; }

        public Size Size { get; init; }

        public bool Sure { get; init; }
    }
}
