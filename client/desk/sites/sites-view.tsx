export default function SitesView() {
  return null;
}
