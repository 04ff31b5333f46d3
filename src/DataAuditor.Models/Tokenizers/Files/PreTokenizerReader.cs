using DataAuditor.Models.Tokenizers.Normalizers;
using DataAuditor.Models.Tokenizers.Patterns;
using DataAuditor.Models.Tokenizers.PreTokenizers;
using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Files;

/// <summary>Reads the <c>pre_tokenizer</c> of a tokenizer file.</summary>
internal static class PreTokenizerReader
{
    public static ITextStep Read(ComponentJson json) => json.Kind switch
    {
        "Sequence" => new StepSequence([.. json.Items("pretokenizers").Select(Read)]),
        "BertPreTokenizer" => new BertWords(),
        "Whitespace" => new WordRuns(),
        "WhitespaceSplit" => new PatternSplit(new CharacterPattern(CharacterTraits.Space), SplitBehavior.Removed),
        "ByteLevel" => ByteLevel(json),
        "Metaspace" => Metaspace(json),
        "Split" => new PatternSplit(PatternReader.Read(json.Child("pattern")), Behavior(json), json.Flag("invert", false)),
        "Punctuation" => new PatternSplit(new CharacterPattern(CharacterTraits.Punctuation), Behavior(json)),
        "Digits" => new PatternSplit(
            new CharacterPattern(CharacterTraits.Number), json.Flag("individual_digits", false) ? SplitBehavior.Isolated : SplitBehavior.Contiguous),
        _ => throw json.UnknownKind(),
    };

    private static SplitBehavior Behavior(ComponentJson json) => json.Choice("behavior", SplitBehavior.Isolated);

    private static StepSequence ByteLevel(ComponentJson json)
    {
        var steps = new List<ITextStep>();
        if (json.Flag("add_prefix_space", true)) steps.Add(new Prepend(" ", unlessThere: true));
        if (json.Flag("use_regex", true)) steps.Add(new GptWords());
        steps.Add(new ByteLetters());
        return new StepSequence(steps);
    }

    private static StepSequence Metaspace(ComponentJson json)
    {
        var blank = json.Text("replacement");
        var steps = new List<ITextStep> { new Replace(new LiteralPattern(" "), blank) };

        // Files of earlier versions say only whether the blank is added.
        var scheme = json.Text("prepend_scheme", json.Flag("add_prefix_space", true) ? "always" : "never");
        if (scheme is not ("always" or "first" or "never")) throw ComponentJson.Wrong(json.Path, $"has the prepend_scheme '{scheme}'; known are always, first and never");

        if (scheme != "never") steps.Add(new Prepend(blank, unlessThere: true, onlyAtStart: scheme == "first"));
        if (json.Flag("split", true)) steps.Add(new PatternSplit(new LiteralPattern(blank), SplitBehavior.MergedWithNext));
        return new StepSequence(steps);
    }
}
