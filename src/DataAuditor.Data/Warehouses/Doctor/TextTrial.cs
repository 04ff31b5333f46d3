using DataAuditor.Data.Warehouses.Texts;

namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>Sequences of words of a tiny table, counted by an engine and here.</summary>
internal static class TextTrial
{
    private const string Separators = " \t\n\u3000";

    /// <param name="texts">Those of the table, null where it has none.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? Difference(Warehouse warehouse, string from, SqlColumn column, IReadOnlyList<string?> texts, CancellationToken cancellation)
    {
        var sql = TextSql.Of(warehouse.Dialect)!;
        var source = new TextSource(from, column);
        for (var length = 1; length <= 2; length++)
        {
            var cut = new WordCut(length, Separators);
            long[] there = [.. warehouse.Query(sql.Spectrum(source, cut), cancellation).SelectMany(static row => Enumerable.Repeat(row.Integer(0), (int)row.Integer(1))).Order()];
            long[] here = [.. texts.OfType<string>().SelectMany(text => Sequences(text, length)).CountBy(static sequence => sequence, StringComparer.Ordinal).Select(static sequence => (long)sequence.Value).Order()];
            if (!here.SequenceEqual(there)) return $"{there.Length} different sequences of {length}, which come {there.Sum()} times, and not {here.Length} and {here.Sum()}";

            var facts = warehouse.Query(sql.Facts(source, cut), cancellation).Single();
            long[] counts = [texts.Count, texts.OfType<string>().Count(), 0, here.Sum()];
            if (!counts.SequenceEqual([facts.Integer(0), facts.Integer(1), facts.Integer(2), facts.Integer(3)])) return "texts, or those that are none, are counted wrongly";
        }

        return null;
    }

    private static IEnumerable<string> Sequences(string text, int length)
    {
        var words = text.Split([.. Separators], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + length <= words.Length; at++) yield return string.Join(' ', words[at..(at + length)]);
    }
}
