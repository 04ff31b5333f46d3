using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>
/// Records as points, as TabSyn and synthcity place them: a number over its range in the real table, null in the place of the real
/// median; a category as one indicator for each level of the real table, none of them for null and for a level that real has not.
/// </summary>
/// <remarks>A column without a value in the real table is left out; one with a single number there is 0 where it has that number, else 1.</remarks>
internal sealed class OneHotSpace
{
    /// <summary>How many ranges a number may lie out: infinities have to be at some distance, and its square must stay finite.</summary>
    private const double FarOut = 1 << 20;

    private readonly Axis[] _axes;

    private OneHotSpace(Axis[] axes) => _axes = axes;

    /// <summary>Whether the real table has a value at all.</summary>
    public bool IsEmpty => _axes.Length == 0;

    /// <param name="real">Sets ranges, medians and levels.</param>
    public static OneHotSpace Of(Frame real) => new([.. real.Columns.Select(Axis.Of).OfType<Axis>()]);

    /// <param name="frame">Has the real table's columns in the same order, under the same codes.</param>
    public PointSet Place(Frame frame) => new(
        frame.Rows,
        [.. _axes.Where(axis => axis.Known is null).Select(axis => axis.Scaled(Column(frame, axis).Numbers))],
        [.. _axes.Where(axis => axis.Known is not null).Select(axis => (axis.Coded(Column(frame, axis).Codes), axis.Known!.Length))]);

    /// <summary>
    /// The frame for a nearest-neighbour search by <see cref="DataAuditor.Distances.RowEncoding.Euclidean"/>, which takes null for one more level,
    /// √2 from the others, where the point without an indicator is 1 from them. So each category gets a companion that differs, adding 1,
    /// where both sides of the search have an indicator or neither has: all squared distances grow by 1 a category, and no order changes.
    /// </summary>
    /// <param name="isQuery">The two sides of a search mark the missing indicator by opposite numbers.</param>
    public Frame ForSearch(Frame frame, bool isQuery) => new(frame.Rows, [.. _axes.SelectMany(axis => axis.ForSearch(Column(frame, axis), isQuery))]);

    /// <summary>The frame that sets the scales of a search: companions have but one number in it, and so are compared for equality.</summary>
    public Frame ForScale(Frame real) => new(real.Rows, [.. _axes.SelectMany(axis => axis.ForSearch(Column(real, axis), isQuery: null))]);

    private static FrameColumn Column(Frame frame, Axis axis) => frame.Find(axis.Name)!;

    /// <param name="Known">By code whether the real table has the level; null for numbers.</param>
    private sealed record Axis(string Name, ColumnKind Kind, double Low, double High, double Median, bool[]? Known)
    {
        public static Axis? Of(FrameColumn column)
        {
            if (column.IsCategory)
            {
                var known = new bool[column.Levels.Count];
                foreach (var code in column.Codes)
                {
                    if (code != CategoryColumn.NullCode) known[code] = true;
                }

                return known.Contains(true) ? new Axis(column.Name, column.Kind, 0, 0, 0, known) : null;
            }

            var sorted = Array.FindAll(column.Numbers.ToArray(), double.IsFinite);
            Numerics.RadixSort.Sort(sorted);
            return sorted.Length == 0 ? null : new Axis(column.Name, column.Kind, sorted[0], sorted[^1], Quantile.Of(sorted, 0.5), null);
        }

        public double[] Scaled(ReadOnlySpan<double> numbers)
        {
            // Halved, so that not even the range of all doubles overflows.
            double origin = Low / 2, range = (High / 2) - (Low / 2);
            var scaled = new double[numbers.Length];
            for (var row = 0; row < scaled.Length; row++)
            {
                var number = double.IsNaN(numbers[row]) ? Median : numbers[row];
                scaled[row] = range > 0 ? Math.Clamp(((number / 2) - origin) / range, -FarOut, FarOut) : number.Equals(Low) ? 0 : 1;
            }

            return scaled;
        }

        public int[] Coded(ReadOnlySpan<int> codes)
        {
            var coded = codes.ToArray();
            for (var row = 0; row < coded.Length; row++)
            {
                if (coded[row] != CategoryColumn.NullCode && !Known![coded[row]]) coded[row] = CategoryColumn.NullCode;
            }

            return coded;
        }

        public IEnumerable<FrameColumn> ForSearch(FrameColumn column, bool? isQuery)
        {
            if (Known is null)
            {
                var numbers = column.Numbers.ToArray();
                for (var row = 0; row < numbers.Length; row++)
                {
                    if (double.IsNaN(numbers[row])) numbers[row] = Median;
                }

                return [new FrameColumn(Name, Kind, numbers)];
            }

            var codes = Coded(column.Codes);
            var marks = Array.ConvertAll(codes, code => isQuery is { } query && (code == CategoryColumn.NullCode) != query ? 1.0 : 0);
            return [new FrameColumn(Name, codes, column.Levels), new FrameColumn(Name + " has no indicator", ColumnKind.Number, marks)];
        }
    }
}
