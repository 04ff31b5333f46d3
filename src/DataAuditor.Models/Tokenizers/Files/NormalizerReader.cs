using DataAuditor.Models.Tokenizers.Normalizers;
using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Files;

/// <summary>Reads the <c>normalizer</c> of a tokenizer file.</summary>
internal static class NormalizerReader
{
    public static ITextStep Read(ComponentJson json) => json.Kind switch
    {
        "Sequence" => new StepSequence([.. json.Items("normalizers").Select(Read)]),
        "BertNormalizer" => Bert(json),
        "NFC" => new UnicodeForm(new NormalizationForm(Compatible: false, Composed: true)),
        "NFD" => new UnicodeForm(new NormalizationForm(Compatible: false, Composed: false)),
        "NFKC" => new UnicodeForm(new NormalizationForm(Compatible: true, Composed: true)),
        "NFKD" => new UnicodeForm(new NormalizationForm(Compatible: true, Composed: false)),
        "Lowercase" => new Lowercase(),
        "StripAccents" => new DroppedMarks(CharacterTraits.Mark),
        "Strip" => new Strip(json.Flag("strip_left", true), json.Flag("strip_right", true)),
        "Replace" => new Replace(PatternReader.Read(json.Child("pattern")), json.Text("content")),
        "Prepend" => new Prepend(json.Text("prepend")),
        "Precompiled" => Precompiled(json),
        "Nmt" => new Nmt(),
        "ByteLevel" => new ByteLetters(),
        _ => throw json.UnknownKind(),
    };

    private static StepSequence Bert(ComponentJson json)
    {
        var lowercase = json.Flag("lowercase", true);
        var steps = new List<ITextStep>();
        if (json.Flag("clean_text", true)) steps.Add(new CleanText());
        if (json.Flag("handle_chinese_chars", true)) steps.Add(new SpacedIdeographs());
        if (json.Flag("strip_accents", lowercase))
        {
            steps.Add(new UnicodeForm(new NormalizationForm(Compatible: false, Composed: false)));
            steps.Add(new DroppedMarks(CharacterTraits.NonspacingMark));
        }

        if (lowercase) steps.Add(new Lowercase());
        return new StepSequence(steps);
    }

    private static ITextStep Precompiled(ComponentJson json)
    {
        // A tokenizer without a table was trained on text as it is.
        var table = json.Text("precompiled_charsmap", "");
        return table.Length == 0 ? new StepSequence([]) : new Precompiled(new CharacterMap(Convert.FromBase64String(table)));
    }
}
