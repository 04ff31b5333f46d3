using System.Collections.Frozen;

namespace DataAuditor.Metrics.Log.Templates;

internal static class NullTextsExtensions
{
    private static readonly FrozenSet<string> OfPandas = FrozenSet.Create(
        StringComparer.Ordinal,
        "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null");

    extension(NullTexts nulls)
    {
        public bool Contains(string text) => nulls is NullTexts.Pandas ? OfPandas.Contains(text) : text.Length == 0;
    }
}
