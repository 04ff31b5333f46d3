namespace DataAuditor.Models.Tokenizers.PostProcessors;

/// <summary><c>TemplateProcessing</c>: one template for a text, one for a pair.</summary>
internal sealed class Template(IReadOnlyList<TemplatePiece> single, IReadOnlyList<TemplatePiece> pair) : PostProcessor
{
    public override int AddedTokens(bool isPair) => (isPair ? pair : single).Sum(piece => piece.Special?.Count ?? 0);

    public override List<TokenSequence> Process(List<TokenSequence> sequences, bool addSpecialTokens, Func<int, string> tokenOf)
    {
        var result = new List<TokenSequence>();
        foreach (var piece in sequences.Count > 1 ? pair : single)
        {
            if (piece.Special is null) result.Add(sequences[piece.Sequence].WithType(piece.TypeId));
            else if (addSpecialTokens) result.Add(TokenSequence.Special(piece.Special, piece.TypeId));
        }

        return result;
    }
}
