using DataAuditor.Engine;
using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Engine;

public sealed class FrameBuilderTests
{
    private static readonly Table Real = new([new CategoryColumn("c", [0, 1, -1], ["a", "b"]), Numbers([1, 2, 0], nullRow: 2)]);
    private static readonly Table Synthetic = new([Numbers([5, 6], nullRow: null), new CategoryColumn("c", [0, 1], ["new", "a"])]);
    private static readonly Table Holdout = new([Numbers([7], nullRow: null), new CategoryColumn("c", [0], ["other"])]);

    private static readonly ColumnTablePair Tables = new(
        Synthetic, Real, Holdout, new Dictionary<string, Table>(StringComparer.Ordinal), FieldRoles.None, threads: 1);

    [Fact]
    public void Gives_a_level_the_same_code_in_every_table()
    {
        Assert.Equal(["a", "b", "new", "other"], Category(Role.Real).Levels);
        Assert.Equal([0, 1, -1], Category(Role.Real).Codes);
        Assert.Equal([2, 0], Category(Role.Synthetic).Codes);
        Assert.Equal([3], Category(Role.Holdout).Codes);
    }

    [Fact]
    public void Has_NaN_in_the_place_of_a_null()
    {
        Assert.Equal([1, 2, double.NaN], Frame(Role.Real).Find("x")!.Numbers);
        Assert.Equal([5, 6], Frame(Role.Synthetic).Find("x")!.Numbers);
    }

    [Fact]
    public void Has_the_columns_in_the_order_of_the_real_table() =>
        Assert.All([Role.Real, Role.Synthetic, Role.Holdout], role => Assert.Equal(["c", "x"], Frame(role).Columns.Select(column => column.Name)));

    [Fact]
    public void Takes_rows_in_the_order_asked_for()
    {
        var taken = Frame(Role.Real).Take([2, 0, 0]);

        Assert.Equal(3, taken.Rows);
        Assert.Equal([-1, 0, 0], taken.Find("c")!.Codes);
        Assert.Equal([double.NaN, 1, 1], taken.Find("x")!.Numbers);
    }

    [Fact]
    public void Has_no_frame_for_an_absent_table() => Assert.Null(
        new ColumnTablePair(Synthetic, Real, null, new Dictionary<string, Table>(StringComparer.Ordinal), FieldRoles.None, threads: 1).Frame(Role.Holdout));

    [Fact]
    public void Computes_what_is_shared_once()
    {
        var calls = 0;
        var first = Tables.Once(("key", 1), () => ++calls);
        var second = Tables.Once(("key", 1), () => ++calls);

        Assert.Equal((1, 1), (first, second));
        Assert.Equal(2, Tables.Once(("key", 2), () => ++calls));
    }

    private static Frame Frame(Role role) => Tables.Frame(role)!;

    private static FrameColumn Category(Role role) => Frame(role).Find("c")!;

    private static NumberColumn Numbers(double[] values, int? nullRow)
    {
        var nulls = new Bitmap(values.Length);
        if (nullRow is { } row) nulls.Set(row);
        return new NumberColumn("x", ColumnKind.Number, values, nullRow is null ? null : nulls);
    }
}
