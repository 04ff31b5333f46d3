namespace DataAuditor.Profiles;

public readonly record struct ProfileBin(double Low, double High, double Real, double Synthetic);
