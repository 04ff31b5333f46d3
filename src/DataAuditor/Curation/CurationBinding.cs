using DataAuditor.Manifests;
using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Metrics.Text.Quality;

namespace DataAuditor.Curation;

/// <summary>Reads the manifest's <c>curation</c>, whose form the schema has checked.</summary>
internal static class CurationBinding
{
    public static CurationSettings Bind(LocatedJson? curation) => curation is null ? new CurationSettings() : new CurationSettings
    {
        Duplicates = IsOff(curation["duplicates"]) ? null : Duplicates(curation["duplicates"]),
        Quality = [.. Checks(curation)],
        Metrics = Texts(curation["metrics"]) ?? [],
    };

    private static NearDuplicateRate Duplicates(LocatedJson? set)
    {
        var byDefault = new NearDuplicateRate();
        return new NearDuplicateRate { Jaccard = set?["jaccard"]?.Number ?? byDefault.Jaccard, N = Whole(set?["n"]) ?? byDefault.N };
    }

    private static IEnumerable<QualityCheck> Checks(LocatedJson curation)
    {
        foreach (var check in new CurationSettings().Quality)
        {
            var set = curation[KeyOf(check)];
            if (!IsOff(set)) yield return set is null ? check : With(check, set);
        }

        if (Texts(curation["languages"]) is { } languages) yield return new LanguageCheck(languages);
        if (curation["support"]?["min"]?.Number is { } support) yield return new SupportCheck(support);
    }

    private static QualityCheck With(QualityCheck check, LocatedJson set) => check switch
    {
        FormFaultCheck => check,
        LengthCheck length => length with { MinWords = Whole(set["minWords"]) ?? length.MinWords, MaxWords = Whole(set["maxWords"]) ?? length.MaxWords },
        SymbolCheck symbols => symbols with { Max = set["max"]?.Number ?? symbols.Max },
        RepeatedLineCheck lines => lines with { Max = set["max"]?.Number ?? lines.Max },
        RepeatedNgramCheck ngrams => ngrams with { N = Whole(set["n"]) ?? ngrams.N, Max = set["max"]?.Number ?? ngrams.Max },
        BoilerplateCheck boilerplate => boilerplate with { Phrases = Texts(set["phrases"]) ?? boilerplate.Phrases },
        _ => throw new InvalidOperationException($"The check '{check.Name}' has no settings."),
    };

    /// <summary>The manifest's spelling of a check's name.</summary>
    private static string KeyOf(QualityCheck check)
    {
        var words = check.Name.Split('-');
        return words[0] + string.Concat(words[1..].Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static bool IsOff(LocatedJson? set) => set?.Truth is false;

    private static int? Whole(LocatedJson? number) => number?.Number is { } value ? (int)Math.Min(value, int.MaxValue) : null;

    private static IReadOnlyList<string>? Texts(LocatedJson? list) => list is null ? null : [.. list.Items.Select(item => item.Text!)];
}
