namespace DataAuditor.Models.Cache;

/// <summary>Asks the model only what the cache does not know.</summary>
internal sealed class CachedModel<TInput, TOutput>(IModel<TInput, TOutput> model, FeatureShelf shelf, FeatureFormat<TOutput> format) : IModel<TInput, TOutput>
{
    public string Description => model.Description;

    public IReadOnlyList<TOutput> Run(IReadOnlyList<TInput> inputs, CancellationToken cancellation)
    {
        var outputs = new TOutput[inputs.Count];
        var missing = new Dictionary<UInt128, List<int>>();
        for (var input = 0; input < outputs.Length; input++)
        {
            var key = FeatureKey.Of(inputs[input]);
            if (shelf.TryFind(key, out var known)) outputs[input] = format.Read(known.Span);
            else if (missing.TryGetValue(key, out var places)) places.Add(input);
            else missing.Add(key, [input]);
        }

        if (missing.Count == 0) return outputs;

        var answers = model.Run([.. missing.Values.Select(places => inputs[places[0]])], cancellation);
        if (answers.Count != missing.Count) throw new ModelException($"the model gave {answers.Count} answers to {missing.Count} inputs");

        foreach (var ((key, places), answer) in missing.Zip(answers))
        {
            if (format.Write(answer) is { } kept) shelf.Add(key, kept);
            foreach (var place in places) outputs[place] = answer;
        }

        return outputs;
    }
}
