namespace DataAuditor.Models.Roles;

/// <summary>Local models for the roles that metrics know.</summary>
public static class OnnxRoles
{
    /// <summary>Loads the model that serves a role: what it takes and gives decides what it is. To be disposed of if it can be.</summary>
    /// <exception cref="ModelException">The model cannot be used, or the role is none for a model that reads tokens.</exception>
    public static IModel<TInput, TOutput> Load<TInput, TOutput>(ModelRole<TInput, TOutput> role, OnnxModelOptions options, ITextEncoder encoder)
    {
        object model = role switch
        {
            ModelRole<string, float[]> => new OnnxTextEmbedder(options, encoder),
            ModelRole<string, double> => new OnnxTextScore(options, encoder),
            ModelRole<TextPair, double> => new OnnxPairScore(options, encoder),
            ModelRole<TextPair, Entailment> => new OnnxEntailment(options, encoder),
            ModelRole<TextPair, double[]> => new OnnxLanguageModel(options, encoder),
            _ => throw new ModelException($"the role '{role.Name}' is not served by an ONNX model of texts"),
        };
        return (IModel<TInput, TOutput>)model;
    }
}
