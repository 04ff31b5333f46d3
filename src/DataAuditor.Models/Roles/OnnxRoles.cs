namespace DataAuditor.Models.Roles;

/// <summary>Local models for the roles that metrics know.</summary>
public static class OnnxRoles
{
    /// <summary>Loads the model that serves a role: what it takes and gives decides what it is. To be disposed of if it can be.</summary>
    /// <param name="encoder">Asked for by models of texts only.</param>
    /// <exception cref="ModelException">The model cannot be used, or the role is none for a local model.</exception>
    public static IModel<TInput, TOutput> Load<TInput, TOutput>(ModelRole<TInput, TOutput> role, OnnxModelOptions options, Func<ITextEncoder> encoder)
    {
        object model = role switch
        {
            ModelRole<string, float[]> => new OnnxTextEmbedder(options, encoder()),
            ModelRole<string, double> => new OnnxTextScore(options, encoder()),
            ModelRole<TextPair, double> => new OnnxPairScore(options, encoder()),
            ModelRole<TextPair, Entailment> => new OnnxEntailment(options, encoder()),
            ModelRole<TextPair, double[]> => new OnnxLanguageModel(options, encoder()),
            ModelRole<ImageTensor, float[]> => new OnnxImageEmbedder(role.Name == ModelRoles.ClipImage.Name ? options with { Fit = options.Fit ?? ImageFit.Crop } : AsTheyAre(options)),
            ModelRole<ImageTensor, double[]> => new OnnxImageClassifier(options),
            ModelRole<ImagePair, double> => new OnnxPerceptualDistance(options),
            ModelRole<ImagePair, FlowField> => new OnnxOpticalFlow(options),
            ModelRole<VideoTensor, float[]> => new OnnxVideoEmbedder(AsTheyAre(options)),
            ModelRole<Smiles, float[]> => new OnnxMoleculeEmbedder(options),
            ModelRole<float[], double> => new OnnxRegression(options),
            _ => throw new ModelException($"the role '{role.Name}' is not served by an ONNX model"),
        };
        return (IModel<TInput, TOutput>)model;
    }

    /// <summary>Features are compared by their distribution, of which their length is part; only embeddings are compared by their direction.</summary>
    private static OnnxModelOptions AsTheyAre(OnnxModelOptions options) => options with { Normalize = false };
}
