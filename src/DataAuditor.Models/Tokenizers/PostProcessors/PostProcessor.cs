namespace DataAuditor.Models.Tokenizers.PostProcessors;

/// <summary>Adds the tokens that a model wants around texts.</summary>
internal abstract class PostProcessor
{
    /// <summary>How many tokens are added to a text or a pair.</summary>
    public abstract int AddedTokens(bool isPair);

    /// <summary>Gives the sequences of which an encoding consists, in their order.</summary>
    /// <param name="sequences">The texts' tokens at first; what an earlier processor gave after that.</param>
    /// <param name="tokenOf">The vocabulary's text of an id.</param>
    public abstract List<TokenSequence> Process(List<TokenSequence> sequences, bool addSpecialTokens, Func<int, string> tokenOf);
}
