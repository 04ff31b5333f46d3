using System.Collections.Concurrent;
using DataAuditor.Models.Tokenizers.PostProcessors;
using DataAuditor.Models.Tokenizers.Subwords;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers;

/// <summary>What tokenizers of one file share, whatever their truncation and padding.</summary>
internal sealed class TokenizerParts
{
    private readonly ITextStep _steps;
    private readonly SubwordModel _model;
    private readonly Dictionary<string, int> _addedIds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _addedTokens = [];
    private readonly ConcurrentBag<TokenizerWorkspace> _workspaces = [];

    public TokenizerParts(SubwordModel model, ITextStep steps, PostProcessor? postProcessor, IReadOnlyList<AddedToken> added)
    {
        (_model, _steps, PostProcessor) = (model, steps, postProcessor);
        foreach (var token in added)
        {
            _addedIds[token.Content] = token.Id;
            _addedTokens[token.Id] = token.Content;
        }

        TokenOf = id => _addedTokens.TryGetValue(id, out var token) ? token : _model.Vocabulary.TokenOf(id);
    }

    public PostProcessor? PostProcessor { get; }

    public Func<int, string> TokenOf { get; }

    public int VocabularySize => _model.Vocabulary.Count + _addedTokens.Keys.Count(id => !_model.Vocabulary.Has(id));

    public int? IdOf(string token) => _addedIds.TryGetValue(token, out var id) ? id : _model.Vocabulary.IdOf(token);

    public bool Has(int id) => _addedTokens.ContainsKey(id) || _model.Vocabulary.Has(id);

    /// <summary>Appends the tokens of a text, without special tokens around it.</summary>
    public void Tokenize(ReadOnlySpan<char> text, in TokenizerRequest request, List<EncodedToken> tokens)
    {
        if (!_workspaces.TryTake(out var workspace)) workspace = new TokenizerWorkspace(_model);
        workspace.Tokenize(text, _steps, request, tokens);

        // One giant text must not hold its memory for ever.
        if (!workspace.IsLarge) _workspaces.Add(workspace);
    }
}
