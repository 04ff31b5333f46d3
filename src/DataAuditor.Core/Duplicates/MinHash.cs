using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DataAuditor.Randomness;

namespace DataAuditor.Duplicates;

/// <summary>
/// Locality-sensitive hashing of sets by minwise hashes (Broder, 1997): two sets of Jaccard similarity J have an equal minimum under one
/// hash with probability J, equal keys of a band of r minima with probability Jʳ, and at least one equal key with 1 − (1 − Jʳ)ᵇ.
/// </summary>
public sealed class MinHash
{
    private const int Minima = 112;

    /// <summary>How surely a pair just at the threshold is found; more similar ones are found all the more.</summary>
    private const double LeastChance = 0.97;

    // One family of hashes for all time, so that keys of different runs can be compared.
    private static readonly uint[] Factors = Family("factors", least: 1);
    private static readonly uint[] Offsets = Family("offsets", least: 0);

    private readonly int _rows;

    /// <param name="threshold">The least similarity that is looked for, above 0 and up to 1.</param>
    public MinHash(double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        _rows = Enumerable.Range(1, Minima / 2).Last(rows => rows == 1 || (Minima % rows == 0 && Chance(threshold, rows) >= LeastChance));
    }

    /// <summary>How many keys a set has.</summary>
    public int Bands => Minima / _rows;

    /// <summary>The keys of a set's bands.</summary>
    /// <param name="set">Hashes of 64 bits of its members, at least one; one that occurs twice counts once.</param>
    public uint[] KeysOf(ReadOnlySpan<ulong> set)
    {
        ArgumentOutOfRangeException.ThrowIfZero(set.Length);
        Span<uint> minima = stackalloc uint[Minima];
        Minimize(set, minima);
        var keys = new uint[Bands];
        for (var band = 0; band < keys.Length; band++) keys[band] = KeyOf(minima.Slice(band * _rows, _rows));
        return keys;
    }

    private static double Chance(double similarity, int rows) => 1 - Math.Pow(1 - Math.Pow(similarity, rows), Minima / rows);

    /// <summary>As many hashes at a time as a vector has lanes: each member meets them in turn while their minima stay in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Minimize(ReadOnlySpan<ulong> set, Span<uint> minima)
    {
        ReadOnlySpan<Vector<uint>> factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors), offsets = MemoryMarshal.Cast<uint, Vector<uint>>(Offsets);
        var least = MemoryMarshal.Cast<uint, Vector<uint>>(minima);
        for (var lane = 0; lane < least.Length; lane++)
        {
            Vector<uint> factor = factors[lane], offset = offsets[lane], lowest = new(uint.MaxValue);
            foreach (var member in set) lowest = Vector.Min(lowest, (factor * new Vector<uint>((uint)(member >> 32))) + offset);
            least[lane] = lowest;
        }
    }

    private static uint KeyOf(ReadOnlySpan<uint> rows)
    {
        var key = 0x9E3779B97F4A7C15UL;
        foreach (var minimum in rows) key = Math.BigMul(key ^ minimum, 0xD6E8FEB86659FD93UL, out var low) ^ low;
        return (uint)(key >> 32);
    }

    /// <summary>Odd factors, since an even one would lose bits.</summary>
    private static uint[] Family(string name, uint least)
    {
        var random = Xoshiro256.Keyed(0, $"minhash/{name}");
        var family = new uint[Minima];
        foreach (ref var number in family.AsSpan()) number = (uint)(random.NextUInt64() >> 32) | least;
        return family;
    }
}
