namespace DataAuditor.Models.Tokenizers.PostProcessors;

/// <summary><c>Sequence</c>: one post-processor after the other.</summary>
internal sealed class PostProcessorSequence(IReadOnlyList<PostProcessor> processors) : PostProcessor
{
    public override int AddedTokens(bool isPair) => processors.Sum(processor => processor.AddedTokens(isPair));

    public override List<TokenSequence> Process(List<TokenSequence> sequences, bool addSpecialTokens, Func<int, string> tokenOf)
    {
        foreach (var processor in processors) sequences = processor.Process(sequences, addSpecialTokens, tokenOf);
        return sequences;
    }
}
