using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Distances;

/// <summary>
/// The search of one chunk of queries. Single precision rules out groups by their boxes and rows by their distance, with a reserve for its
/// rounding; double precision decides about the rest, column after column, so that a distance is the same wherever a row lies.
/// </summary>
/// <remarks>The hot loops are compiled for good at once: the few hundred milliseconds of a search are over before the runtime would do so.</remarks>
internal sealed class NeighborSearch<TDifference, TFound>(ReferenceRows rows, QueryRows queries, TFound found, bool leaveOneOut)
    where TDifference : IDifference
    where TFound : struct, IFound
{
    private const int Lanes = ReferenceRows.Lanes;
    private const int GroupRows = ReferenceRows.GroupRows;

    private readonly float[] _weights = [.. rows.Weights.Select(static weight => (float)weight)];
    private readonly double _slack = rows.NumberColumns * TDifference.Slack(rows.Magnitude);

    // Each addition rounds to 24 bits.
    private readonly double _rounding = 1 + ((rows.NumberColumns + rows.CodeColumns + 4.0) / (1 << 23));

    /// <summary>Searches all rows for these queries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Search(int firstQuery, int endQuery)
    {
        var first = new int[endQuery - firstQuery];
        for (var query = firstQuery; query < endQuery; query++)
        {
            // A near neighbour early on rules out the most.
            first[query - firstQuery] = MostLikely(query);
            Scan(query, first[query - firstQuery]);
        }

        for (var tile = 0; tile < rows.Tiles; tile++)
        {
            for (var query = firstQuery; query < endQuery; query++)
            {
                var near = Vector512.LessThanOrEqual(Boxes(query, tile), Vector512.Create(Limit(query))).ExtractMostSignificantBits() & GroupsOf(tile);
                for (; near != 0; near &= near - 1)
                {
                    var group = (tile * ReferenceRows.TileGroups) + BitOperations.TrailingZeroCount(near);
                    if (group != first[query - firstQuery]) Scan(query, group);
                }
            }
        }
    }

    /// <summary>The group whose box is the found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int MostLikely(int query)
    {
        var least = float.PositiveInfinity;
        var likely = 0;
        for (var tile = 0; tile < rows.Tiles; tile++)
        {
            var bounds = Boxes(query, tile);
            var near = Vector512.LessThan(bounds, Vector512.Create(least)).ExtractMostSignificantBits() & GroupsOf(tile);
            for (; near != 0; near &= near - 1)
            {
                var lane = BitOperations.TrailingZeroCount(near);
                if (bounds[lane] >= least) continue;
                least = bounds[lane];
                likely = (tile * ReferenceRows.TileGroups) + lane;
            }
        }

        return likely;
    }

    /// <summary>A bit for each group of a tile that has rows.</summary>
    private uint GroupsOf(int tile)
    {
        var groups = Math.Min(ReferenceRows.TileGroups, rows.Groups - (tile * ReferenceRows.TileGroups));
        return uint.MaxValue >> (32 - groups);
    }

    /// <summary>What single precision must exceed for a row to be certainly further than the neighbours so far.</summary>
    private float Limit(int query)
    {
        var limit = ((found.Limit(query) - queries.Outside(query)) * _rounding) + _slack;
        return float.BitIncrement((float)limit);
    }

    /// <summary>The least distance that any row of each group of a tile can have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Boxes(int query, int tile)
    {
        var sum = Vector512<float>.Zero;
        ref var codes = ref rows.Boxes.Codes.First;
        ref var queryCode = ref queries.Codes(query);
        var at = (nuint)(tile * rows.CodeColumns * Lanes);
        for (var column = 0; column < _weights.Length; column++, at += Lanes)
        {
            var code = Vector512.LoadUnsafe(ref codes, at);
            var possible = Vector512.Equals(code, Vector512.Create(Unsafe.Add(ref queryCode, column))) | Vector512.Equals(code, Vector512.Create(GroupBoxes.Mixed));
            sum += Vector512.AndNot(Vector512.Create(_weights[column]), possible.AsSingle());
        }

        ref var low = ref rows.Boxes.Low.First;
        ref var high = ref rows.Boxes.High.First;
        ref var queryNumber = ref queries.Near(query);
        at = (nuint)(tile * rows.NumberColumns * Lanes);
        for (var column = 0; column < rows.NumberColumns; column++, at += Lanes)
        {
            var number = Vector512.Create(Unsafe.Add(ref queryNumber, column));
            var outside = Vector512.MaxNative(Vector512.LoadUnsafe(ref low, at) - number, number - Vector512.LoadUnsafe(ref high, at));
            sum += TDifference.Of(Vector512.MaxNative(outside, Vector512<float>.Zero));
        }

        return sum;
    }

    /// <summary>Compares a query with the rows of a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(int query, int group)
    {
        var limit = Vector512.Create(Limit(query));
        Vector512<float> a = default, b = default, c = default, d = default;
        ref var codes = ref rows.Codes.First;
        ref var queryCode = ref queries.Codes(query);
        var at = (nuint)(group * rows.CodeColumns * GroupRows);
        for (var column = 0; column < _weights.Length; column++, at += GroupRows)
        {
            var code = Vector512.Create(Unsafe.Add(ref queryCode, column));
            var weight = Vector512.Create(_weights[column]);
            a += Vector512.AndNot(weight, Vector512.Equals(code, Vector512.LoadUnsafe(ref codes, at)).AsSingle());
            b += Vector512.AndNot(weight, Vector512.Equals(code, Vector512.LoadUnsafe(ref codes, at + Lanes)).AsSingle());
            c += Vector512.AndNot(weight, Vector512.Equals(code, Vector512.LoadUnsafe(ref codes, at + (2 * Lanes))).AsSingle());
            d += Vector512.AndNot(weight, Vector512.Equals(code, Vector512.LoadUnsafe(ref codes, at + (3 * Lanes))).AsSingle());
        }

        ref var numbers = ref rows.Near.First;
        ref var queryNumber = ref queries.Near(query);
        at = (nuint)(group * rows.NumberColumns * GroupRows);
        for (var column = 0; column < rows.NumberColumns; column++, at += GroupRows)
        {
            if ((column & 3) == 0 && !Vector512.LessThanOrEqualAny(Vector512.MinNative(Vector512.MinNative(a, b), Vector512.MinNative(c, d)), limit)) return;

            var number = Vector512.Create(Unsafe.Add(ref queryNumber, column));
            a += TDifference.Of(number - Vector512.LoadUnsafe(ref numbers, at));
            b += TDifference.Of(number - Vector512.LoadUnsafe(ref numbers, at + Lanes));
            c += TDifference.Of(number - Vector512.LoadUnsafe(ref numbers, at + (2 * Lanes)));
            d += TDifference.Of(number - Vector512.LoadUnsafe(ref numbers, at + (3 * Lanes)));
        }

        var near = Near(a, limit) | (Near(b, limit) << Lanes) | (Near(c, limit) << (2 * Lanes)) | (Near(d, limit) << (3 * Lanes));
        near &= ulong.MaxValue >> Math.Max(0, ((group + 1) * GroupRows) - rows.Count);
        for (var eighth = 0; near != 0; eighth++, near >>= 8)
        {
            if ((near & 0xFF) != 0) Decide(query, group, eighth, (uint)near & 0xFF);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Near(Vector512<float> sums, Vector512<float> limit) => Vector512.LessThanOrEqual(sums, limit).ExtractMostSignificantBits();

    /// <summary>Takes those of eight rows that are nearer than the neighbours so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Decide(int query, int group, int eighth, uint near)
    {
        var sums = Vector512<double>.Zero;
        ref var numbers = ref rows.Numbers.First;
        ref var queryNumber = ref queries.Numbers(query);
        var at = (nuint)((group * rows.NumberColumns * GroupRows) + (eighth * 8));
        for (var column = 0; column < rows.NumberColumns; column++, at += GroupRows)
        {
            sums += TDifference.Of(Vector512.Create(Unsafe.Add(ref queryNumber, column)) - Vector512.LoadUnsafe(ref numbers, at));
        }

        ref var codes = ref rows.Codes.First;
        ref var queryCode = ref queries.Codes(query);
        at = (nuint)((group * rows.CodeColumns * GroupRows) + (eighth * 8));
        for (var column = 0; column < _weights.Length; column++, at += GroupRows)
        {
            var equal = Vector256.Equals(Vector256.Create(Unsafe.Add(ref queryCode, column)), Vector256.LoadUnsafe(ref codes, at));
            var (lower, upper) = Vector256.Widen(equal);
            sums += Vector512.AndNot(Vector512.Create(rows.Weights[column]), Vector512.Create(lower, upper).AsDouble());
        }

        near &= (uint)Vector512.LessThanOrEqual(sums, Vector512.Create(found.Limit(query))).ExtractMostSignificantBits();
        for (; near != 0; near &= near - 1)
        {
            var lane = BitOperations.TrailingZeroCount(near);
            var row = rows.Order[(group * GroupRows) + (eighth * 8) + lane];
            if (!leaveOneOut || row != query) found.Offer(query, sums[lane], row);
        }
    }
}
