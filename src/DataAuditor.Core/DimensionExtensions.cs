namespace DataAuditor;

public static class DimensionExtensions
{
    extension(Dimension dimension)
    {
        public Pillar Pillar => dimension <= Dimension.Utility ? Pillar.Quality : Pillar.Trustworthiness;
    }
}
