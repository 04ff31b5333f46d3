namespace DataAuditor.Models.Roles;

/// <summary>A model that reads one image, or compares two of one shape.</summary>
internal abstract class OnnxImageModel<TInput, TOutput>(OnnxModelOptions options, int images) : OnnxTensorModel<TInput, TOutput>(options, images, "channels", "height", "width")
{
    private readonly PixelScale _scale = new(options);

    protected ImageTensor Black
    {
        get
        {
            var (channels, height, width) = (Declared(1, UsualLengths.Channels), Declared(2, UsualLengths.Side), Declared(3, UsualLengths.Side));
            return new ImageTensor(channels, height, width, new float[channels * height * width]);
        }
    }

    /// <summary>An image at the model's size, where that declares one.</summary>
    protected OnnxBlock Block(ImageTensor image) => _scale.Block(FittedImage.Of(image, Declared(2, image.Height), Declared(3, image.Width), Options.Fit ?? ImageFit.Stretch));

    /// <summary>An image at its own size, whatever the model declares.</summary>
    protected OnnxBlock WholeBlock(ImageTensor image) => _scale.Block(image);
}
