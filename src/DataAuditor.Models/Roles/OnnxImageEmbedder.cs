namespace DataAuditor.Models.Roles;

/// <summary>Image to a vector. Maps over the image are averaged, vectors for patches of it are pooled.</summary>
internal sealed class OnnxImageEmbedder(OnnxModelOptions options) : OnnxImageModel<ImageTensor, float[]>(options, 1)
{
    public override ImageTensor Sample => Black;

    public override string Description => base.Description + Embedding.Describe(Options);

    protected override OnnxBlock[] Blocks(ImageTensor input) => [Block(input)];

    protected override float[] Output(OnnxRow row, ImageTensor input) => Embedding.OfMap(row, Options, Model.Fault);
}
