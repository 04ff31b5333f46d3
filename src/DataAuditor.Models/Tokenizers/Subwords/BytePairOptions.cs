namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>Variations of byte-pair encoding.</summary>
/// <param name="Unknown">The id for a character without a token; null drops such characters.</param>
/// <param name="FuseUnknown">Whether unknown characters side by side are one token.</param>
/// <param name="ByteFallback">Whether a character without a token is spelled out in byte tokens.</param>
/// <param name="IgnoreMerges">Whether a word that is a token is not merged from its characters.</param>
/// <param name="Prefix">What a token starts with that does not start a word.</param>
/// <param name="Suffix">What a token ends with that ends a word.</param>
internal sealed record BytePairOptions(
    int? Unknown = null, bool FuseUnknown = false, bool ByteFallback = false, bool IgnoreMerges = false, string Prefix = "", string Suffix = "");
