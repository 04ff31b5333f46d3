using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Tests.History;

/// <summary>A model of word pairs, each word's followers by Zipf's law: a pair that no record of a round has is never written again.</summary>
internal sealed class BigramLoop(ulong seed) : RecursiveLoop
{
    private const int Words = 10, RealRecords = 400, RoundRecords = 300;

    private readonly double[] _truth = [.. Enumerable.Range(0, Words * Words).Select(static pair =>
    {
        int first = pair / Words, second = pair % Words, rank = ((second * 3) + first) % Words;
        return 1.0 / (first + 3) / (rank + 2);
    })];

    public override Table Real => Written(Draw(_truth, RealRecords, Xoshiro256.Keyed(seed, "real")));

    public override IEnumerable<(Table Table, double Lost)> Rounds(int rounds, bool recursive)
    {
        var generator = _truth;
        var random = Xoshiro256.Keyed(seed, "rounds");
        for (var round = 0; round < rounds; round++)
        {
            var pairs = Draw(generator, RoundRecords, random);
            yield return (Written(pairs), (double)generator.Count(static weight => weight == 0) / generator.Length);
            if (!recursive) continue;

            generator = new double[Words * Words];
            foreach (var pair in pairs) generator[pair]++;
        }
    }

    private static Table Written(int[] pairs) => new(
    [
        new CategoryColumn("first", [.. pairs.Select(pair => pair / Words)], Names),
        new CategoryColumn("pair", pairs, [.. Enumerable.Range(0, Words * Words).Select(pair => $"{Names[pair / Words]} {Names[pair % Words]}")]),
    ]);

    private static string[] Names { get; } = [.. Enumerable.Range(0, Words).Select(word => $"word {word}")];
}
